import { openNamedExample } from '../gallery/openExample.ts';
import { en } from '../i18n/en/index.ts';
import { zhCN } from '../i18n/zhCN/index.ts';
import { useSession } from '../store/session.ts';
import { openLink } from '../store/sharing.ts';
import { Visit } from './laterVisit.ts';

/** Opens what the fragment of an address holds: an example by its name, else the flow of a link. */
export async function openAddress(hash: string, example: string | undefined): Promise<void> {
  const { language, announce } = useSession.getState();
  const { files } = language === 'en' ? en : zhCN;
  // The canvas fits a flow to its room when it is opened: what stands above it must be here by then.
  await Visit.fetch().catch(() => undefined);
  const opened =
    example === undefined
      ? await openLink(hash, files.linkLabel)
      : await openNamedExample(example, language, files.exampleLabel);
  if (opened) announce(files.linkOpened);
}
