import { Drawn, type Icon } from './icons.tsx';

/* What only panels and dialogs show that are fetched later. */

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
