import type { ReactNode } from 'react';

export interface IconProps {
  readonly size?: number;
}

export type Icon = (props: IconProps) => ReactNode;

/** A drawing in strokes on a field of 20 by 20, in the colour of the text around it, silent to screen readers. */
export function Drawn({
  size = 18,
  filled = false,
  children,
}: IconProps & { filled?: boolean; children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const SourceIcon: Icon = (props) => (
  <Drawn {...props}>
    <circle cx="10" cy="10" r="2.6" />
    <path d="M10 2.2v3M10 14.8v3M2.2 10h3M14.8 10h3M4.5 4.5l2.1 2.1M13.4 13.4l2.1 2.1M15.5 4.5l-2.1 2.1M6.6 13.4l-2.1 2.1" />
  </Drawn>
);
export const QueueIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M2.2 5h15.6M2.2 15h15.6M6.4 8v4M10 8v4M13.6 8v4" />
  </Drawn>
);
export const HandlerIcon: Icon = (props) => (
  <Drawn {...props}>
    <rect x="2.6" y="4.4" width="14.8" height="11.2" rx="3" />
    <circle cx="7.3" cy="10" r="1.6" />
    <circle cx="12.7" cy="10" r="1.6" />
  </Drawn>
);
export const SinkIcon: Icon = (props) => (
  <Drawn {...props}>
    <circle cx="10" cy="10" r="7.4" />
    <path d="M6.8 10.2l2.2 2.2 4.2-4.4" />
  </Drawn>
);

export const TopicIcon: Icon = (props) => (
  <Drawn {...props}>
    <circle cx="4.6" cy="10" r="2" />
    <path d="M6.6 10h9.6M6.2 8.6l9.4-4.4M6.2 11.4l9.4 4.4M13.4 3.6l2.6.4-1 2.4M14.4 8.2l2 1.8-2 1.8M15 13.6l1 2.4-2.6.4" />
  </Drawn>
);
export const RouterIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M2.4 10h5.2l4-5h5.2M14.4 2.6L17 5l-2.6 2.4M14.4 12.6L17 15l-2.6 2.4" />
    <path d="M7.6 10l4 5h5.2" strokeDasharray="1.6 2.6" />
  </Drawn>
);
export const DelayIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M5 2.8h10M5 17.2h10M6.2 2.8c0 4 3.8 4.6 3.8 7.2s-3.8 3.2-3.8 7.2M13.8 2.8c0 4-3.8 4.6-3.8 7.2s3.8 3.2 3.8 7.2" />
  </Drawn>
);
export const JoinIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M2.4 4.6h3.4c3 0 3 5.4 6 5.4h5M2.4 15.4h3.4c3 0 3-5.4 6-5.4M14.4 7.6l2.6 2.4-2.6 2.4" />
  </Drawn>
);

export const PlayIcon: Icon = (props) => (
  <Drawn filled {...props}>
    <path d="M6 4.2c0-.8.9-1.3 1.6-.9l8.4 5.8c.6.4.6 1.4 0 1.8l-8.4 5.8c-.7.4-1.6-.1-1.6-.9z" />
  </Drawn>
);
export const PauseIcon: Icon = (props) => (
  <Drawn filled {...props}>
    <rect x="5.2" y="3.8" width="3.2" height="12.4" rx="0.8" />
    <rect x="11.6" y="3.8" width="3.2" height="12.4" rx="0.8" />
  </Drawn>
);
export const StepIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M4.6 5.3v9.4L12 10z" fill="currentColor" />
    <path d="M15.2 4.4v11.2" />
  </Drawn>
);
export const RestartIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M4.2 4v4h4M4.5 8a6.3 6.3 0 1 1-.6 4.2" />
  </Drawn>
);
export const UndoIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M6.6 4L3.2 7.4l3.4 3.4M3.6 7.4h8a4.3 4.3 0 0 1 0 8.6H8" />
  </Drawn>
);
export const RedoIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M13.4 4l3.4 3.4-3.4 3.4M16.4 7.4h-8a4.3 4.3 0 0 0 0 8.6H12" />
  </Drawn>
);
export const ThemeIcon: Icon = (props) => (
  <Drawn {...props}>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
  </Drawn>
);
export const HelpIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M7.2 7.4a2.8 2.8 0 1 1 4.3 2.4c-1 .7-1.5 1.2-1.5 2.4M10 15.3v.1" />
  </Drawn>
);
export const InfoIcon: Icon = (props) => (
  <Drawn {...props}>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 9.2v4.4M10 6.4v.1" />
  </Drawn>
);
export const MoreIcon: Icon = (props) => (
  <Drawn filled {...props}>
    <circle cx="4.6" cy="10" r="1.4" />
    <circle cx="10" cy="10" r="1.4" />
    <circle cx="15.4" cy="10" r="1.4" />
  </Drawn>
);
export const OutlineIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.4 4.4h8M7 10h9.6M7 15.6h9.6M3.8 4.4v11.2H7M3.8 10H7" />
  </Drawn>
);
export const PlusIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M10 4v12M4 10h12" />
  </Drawn>
);
export const CloseIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M5 5l10 10M15 5L5 15" />
  </Drawn>
);
export const WarnIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M10 3.2l7.4 13H2.6zM10 8.2v3.6M10 13.9v.1" />
  </Drawn>
);
export const ChevronIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M6 8l4 4 4-4" />
  </Drawn>
);
export const PanelIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 4h14v12H3zM12.4 4v12" />
  </Drawn>
);
export const DockIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 4h14v12H3zM3 11.4h14" />
  </Drawn>
);
export const RailIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 4h14v12H3zM7 4v12" />
  </Drawn>
);
export const CrashIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M4.2 4.2l4 4M4.2 15.8l4-4M15.8 4.2l-4 4M15.8 15.8l-4-4M10 2.4v3M10 14.6v3M2.4 10h3M14.6 10h3" />
  </Drawn>
);
export const DiceIcon: Icon = (props) => (
  <Drawn {...props}>
    <rect x="3.4" y="3.4" width="13.2" height="13.2" rx="3" />
    <path d="M7 7v.1M13 7v.1M10 10v.1M7 13v.1M13 13v.1" strokeWidth={2.2} />
  </Drawn>
);

/** The mark of Eddy: water turning about a point. */
export const EddyLogo = ({ size = 22 }: IconProps): ReactNode => (
  <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
    <path
      d="M21 10.4A9.2 9.2 0 1 0 12.6 21.2M17.6 11.4a5.7 5.7 0 1 0-5 6.2M14.5 12a2.5 2.5 0 1 0-2.3 2.6"
      stroke="var(--accent)"
      strokeWidth={2}
      strokeLinecap="round"
    />
    <circle cx="12" cy="12" r="1.2" fill="var(--accent)" />
  </svg>
);
export const ChartIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 3v14h14M6 12.5l3-3.5 3 2 4.5-6" />
  </Drawn>
);
export const TableIcon: Icon = (props) => (
  <Drawn {...props}>
    <rect x="2.8" y="3.8" width="14.4" height="12.4" rx="2" />
    <path d="M2.8 8h14.4M8 8v8.2" />
  </Drawn>
);
export const LogIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.4 5h.01M7 5h9.6M3.4 10h.01M7 10h9.6M3.4 15h.01M7 15h6.4" />
  </Drawn>
);
export const PinIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M7 3h6M8 3v5l-2.6 3.4h9.2L12 8V3M10 11.4V17" />
  </Drawn>
);
