import { canvas } from './canvas.ts';
import { charts } from './charts.ts';
import { files } from './files.ts';
import { inspector } from './inspector.ts';
import { lint } from './lint.ts';
import { palette } from './palette.ts';
import { run } from './run.ts';
import { shell } from './shell.ts';
import { transport } from './transport.ts';

export const en = { shell, transport, inspector, lint, files, run, canvas, charts, palette };

/** Every word of the interface, by area. English is the contract: a key missing elsewhere does not compile. */
export type Text = typeof en;
