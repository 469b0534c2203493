import type { IconProps } from '../ui/icons.tsx';
import { Drawing } from './icons.tsx';

/** Drawings of what is fetched after the first view. */
export const CollapseIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12M7 7h6v6H7z" />
);
export const OpenIcon = ({ size = 18 }: IconProps) => (
  <Drawing
    size={size}
    path="M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12M3.8 3.8l4 4M16.2 3.8l-4 4M16.2 16.2l-4-4M3.8 16.2l4-4"
  />
);
export const GroupIcon = ({ size = 18 }: IconProps) => (
  <Drawing
    size={size}
    path="M3 3h2M8 3h4M15 3h2v2M17 8v4M17 15v2h-2M12 17H8M5 17H3v-2M3 12V8M3 5V3M6.5 6.5h4v4h-4zM10.5 9.5h3v4h-4v-3"
  />
);
export const CopyIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7" />
);
export const AlignIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M3 2.5v15M6 5h10.5v3.6H6zM6 11.4h6.5V15H6z" />
);
export const TidyIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M2.5 8h4.5v4H2.5zM13 3h4.5v4H13zM13 13h4.5v4H13zM7 10h3V5h3M10 10v5h3" />
);
export const NoteIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M3.5 3.5h13v8.5l-4.5 4.5H3.5zM16.5 12H12v4.5M6.5 7h7M6.5 10h4" />
);
