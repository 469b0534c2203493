import { Drawn, type Icon } from './icons.tsx';

/* What only panels, dialogs and menus show that are fetched later. */

export const TrashIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.6 5.6h12.8M8 5.4V3.6h4v1.8M5.2 5.6l.8 10.8h8l.8-10.8M8.4 8.6v5M11.6 8.6v5" />
  </Drawn>
);
export const CopyIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M7.4 7.4h9v9h-9zM4 12.6H3.6v-9h9V4" />
  </Drawn>
);
export const PenIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.6 16.4l.8-3.4 9-9 2.6 2.6-9 9zM11.8 5.6l2.6 2.6" />
  </Drawn>
);
export const ArrowUpIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M10 16V4.4M5.4 9L10 4.4 14.6 9" />
  </Drawn>
);
export const ArrowDownIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M10 4v11.6M5.4 11l4.6 4.6 4.6-4.6" />
  </Drawn>
);
export const BoltIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M11.2 2.6L4.6 11.2h4.8l-.6 6.2 6.6-8.8h-4.8z" />
  </Drawn>
);
export const ReplayIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M15.8 4v4h-4M15.5 8a6.3 6.3 0 1 0 .6 4.2M10 6.8V10l2.2 1.6" />
  </Drawn>
);
export const FileIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M5 2.8h6.4L15.4 6.8v10.4H5zM11.2 3v4h4" />
  </Drawn>
);
export const OpenIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M2.8 15.8V4.6h5l1.6 2h6v2.2M2.8 15.8l2.4-7h12.4l-2.4 7z" />
  </Drawn>
);
export const SaveIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M10 3v9M6.4 8.8L10 12.4l3.6-3.6M3.6 13v3.6h12.8V13" />
  </Drawn>
);
export const ShareIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M8.4 11.6a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1" />
  </Drawn>
);
export const GalleryIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.2 3.2h5.6v5.6H3.2zM11.2 3.2h5.6v5.6h-5.6zM3.2 11.2h5.6v5.6H3.2zM11.2 11.2h5.6v5.6h-5.6z" />
  </Drawn>
);
export const FlowsIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.4 5h13.2M3.4 10h13.2M3.4 15h13.2" />
  </Drawn>
);
export const StepBackIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M15.4 5.3v9.4L8 10z" fill="currentColor" />
    <path d="M4.8 4.4v11.2" />
  </Drawn>
);
export const UntilIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 10h9M9 6.5l3.5 3.5L9 13.5M16.5 4v12" />
  </Drawn>
);
export const ResetIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3.5 16.5h13M6 13.5V9M10 13.5v-3M14 13.5V12M6 3.5l-2 2 2 2M4.2 5.5H14" />
  </Drawn>
);
export const SeveralIcon: Icon = (props) => (
  <Drawn {...props}>
    <path d="M3 5.6l1.6 1.6L7.4 4M3 13.6l1.6 1.6 2.8-3.2M10.6 5.8H17M10.6 13.8H17" />
  </Drawn>
);
