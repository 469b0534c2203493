import { GalleryDialog } from '../gallery/GalleryDialog.tsx';
import { FlowsDialog } from '../library/FlowsDialog.tsx';
import { ShareDialog } from '../library/ShareDialog.tsx';

/** What is opened over the page from its menu. */
export function Dialogs() {
  return (
    <>
      <FlowsDialog />
      <GalleryDialog />
      <ShareDialog />
    </>
  );
}
