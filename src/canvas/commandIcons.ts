import { type Icon, PlusIcon } from '../ui/icons.tsx';
import { TrashIcon } from '../ui/moreIcons.tsx';
import { ConnectIcon, FitIcon, MapIcon, SelectIcon } from './icons.tsx';
import { AlignIcon, CollapseIcon, CopyIcon, GroupIcon, NoteIcon, OpenIcon, TidyIcon } from './toolIcons.tsx';

/** How commands are drawn where they stand as a button or in a menu, by their ids. */
export const commandIcons: Readonly<Record<string, Icon>> = {
  'add.node': PlusIcon,
  'add.note': NoteIcon,
  'edit.insert': PlusIcon,
  'edit.remove': TrashIcon,
  'edit.connect': ConnectIcon,
  'edit.duplicate': CopyIcon,
  'edit.write': NoteIcon,
  'arrange.left': AlignIcon,
  'arrange.tidy': TidyIcon,
  'arrange.group': GroupIcon,
  'arrange.collapse': CollapseIcon,
  'arrange.open': OpenIcon,
  'view.fit': FitIcon,
  'view.minimap': MapIcon,
  'view.boxSelect': SelectIcon,
};
