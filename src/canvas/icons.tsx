import type { IconProps } from '../ui/icons.tsx';

/** Drawings that only the canvas needs, in the manner of the others: strokes on 20 by 20. */
export function Drawing({ path, size = 18 }: IconProps & { path: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

export const MinusIcon = ({ size = 18 }: IconProps) => <Drawing size={size} path="M4 10h12" />;
export const FitIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4M7.5 10h5" />
);
export const ConnectIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M2.6 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6.8 10h8.8M12.4 6.6L15.8 10l-3.4 3.4" />
);
export const MapIcon = ({ size = 18 }: IconProps) => (
  <Drawing size={size} path="M3 4h14v12H3zM10.5 10h4v3.5h-4zM6 7.2h3" />
);
export const SelectIcon = ({ size = 18 }: IconProps) => (
  <Drawing
    size={size}
    path="M3.5 6V3.5H6M9 3.5h2.5M14 3.5h2.5V6M16.5 9v1.5M3.5 9v2.5M3.5 14v2.5H6M9 16.5h1.5M12 12l5 1.8-2.2 1-1 2.2z"
  />
);
