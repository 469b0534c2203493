import type { Text } from '../en/index.ts';
import { canvas } from './canvas.ts';
import { charts } from './charts.ts';
import { files } from './files.ts';
import { inspector } from './inspector.ts';
import { lint } from './lint.ts';
import { palette } from './palette.ts';
import { run } from './run.ts';
import { shell } from './shell.ts';
import { transport } from './transport.ts';

export const zhCN: Text = { shell, transport, inspector, lint, files, run, canvas, charts, palette };
