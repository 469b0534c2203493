/** What stands on the canvas beside nodes: one chunk, that flows without it do not fetch at first. */
export { GroupView, WorkflowView } from './GroupView.tsx';
export { NoteView } from './NoteView.tsx';
