export const files = {
  cannotOpen: (name: string) => `“${name}” cannot be opened`,
  cannotOpenText: 'Nothing has changed. What is wrong in the file:',
  opened: (name: string) => `Opened ${name}`,
  saved: (name: string) => `Saved as ${name}`,
  openLabel: 'opening a file',
  runSuffix: 'run',
  newLabel: 'a new flow',
  exampleLabel: 'the first example',
  dropHere: 'Drop the file to open it',
  conflict: 'This flow was changed in another tab.',
  takeOther: 'Take that one',
  keepMine: 'Keep mine',
  otherTaken: 'Took the flow of the other tab',
  otherLabel: 'taking the other tab’s flow',
  damaged: 'The flow kept in this browser was damaged; the one before it is shown.',
  damagedAll:
    'The flow kept in this browser was damaged and could not be restored. It is still kept under “eddy/flow.damaged”.',
  dismiss: 'Dismiss',
};

export type FilesText = typeof files;
