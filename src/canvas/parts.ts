/** What stands on the canvas beside nodes: one chunk, that flows without it do not fetch at first. */
export { GroupView } from './GroupView.tsx';
export { NoteView } from './NoteView.tsx';
export { WorkflowView } from './WorkflowView.tsx';
