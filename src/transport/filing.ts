import type { Text } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { chooseFile, download } from '../store/fileExchange.ts';
import { toFileName } from '../store/fileName.ts';
import { printFlow } from '../store/flowText.ts';
import { openFile } from '../store/openFile.ts';
import { printRun } from '../store/runText.ts';
import { useSession } from '../store/session.ts';

type FilesText = Text['files'];

/** Opens a file, and says so; one that cannot be opened is told by what is wrong in it. */
export async function openAndTell(file: File, text: FilesText): Promise<void> {
  const opened = await openFile(file, text.openLabel);
  if (opened) useSession.getState().announce(text.opened(file.name));
}

export async function openChosen(text: FilesText): Promise<void> {
  const file = await chooseFile();
  if (file !== null) await openAndTell(file, text);
}

export function saveFlow(text: FilesText): void {
  const { flow } = useDocument.getState();
  keep(toFileName(flow.name), printFlow(flow), text);
}

export function saveRun(text: FilesText): void {
  const { name } = useDocument.getState().flow;
  keep(toFileName(`${name} ${text.runSuffix}`), printRun(), text);
}

function keep(name: string, content: string, text: FilesText): void {
  download(name, content);
  useSession.getState().announce(text.saved(name));
}
