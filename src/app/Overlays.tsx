import type { ComponentType } from 'react';
import { useText } from '../i18n/language.tsx';
import { useCommands } from '../store/commands.ts';
import { useFiles } from '../store/files.ts';
import { useSession } from '../store/session.ts';
import { useVisit } from '../store/visit.ts';
import { later, useEver } from '../ui/later.tsx';
import { Announcer } from './Announcer.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Visit as VisitBar } from './laterVisit.ts';
import { Part } from './Part.tsx';
import { useSomeNotice } from './useSomeNotice.ts';

/** What lies over the regions of the page, and when it is first drawn; always, where nothing is said. */
interface Overlay {
  readonly Over: ComponentType & { readonly isHere?: () => boolean };
  readonly useAsked?: () => boolean;
}

const notices: Overlay = {
  Over: later(async () => (await import('./Notices.tsx')).Notices),
  useAsked: useSomeNotice,
};

const visit: Overlay = { Over: VisitBar, useAsked: () => useVisit((state) => state.visit !== null) };

const overlays: Readonly<Record<string, Overlay>> = {
  failedFile: {
    Over: later(async () => (await import('./FailedFile.tsx')).FailedFile, {
      forget: () => useFiles.getState().dismiss(),
    }),
    useAsked: () => useFiles((files) => files.failed !== null),
  },
  commands: {
    Over: later(async () => (await import('./CommandDialog.tsx')).CommandDialog, {
      forget: () => useCommands.getState().show(false),
    }),
    useAsked: () => useCommands((commands) => commands.shown),
  },
  dialogs: {
    Over: later(async () => (await import('./Dialogs.tsx')).Dialogs, {
      forget: () => useSession.getState().setDialog(null),
    }),
    useAsked: () => useSession((session) => session.dialog !== null),
  },
  fileDrop: { Over: FileDrop },
  announcer: { Over: Announcer },
};

export function Overlays() {
  return Object.entries(overlays).map(([id, overlay]) => <Alone key={id} {...overlay} />);
}

export const Notices = () => <Alone {...notices} />;
export const Visit = () => <Alone {...visit} />;

function Alone(overlay: Overlay) {
  return (
    <Part floating name={useText().shell.parts.other}>
      <WhenAsked {...overlay} />
    </Part>
  );
}

const always = () => true;

function WhenAsked({ Over, useAsked = always }: Overlay) {
  return useEver(useAsked(), Over) && <Over />;
}
