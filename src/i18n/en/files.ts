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
  keepBoth: 'Keep both',
  mineOf: (name: string) => `${name} (this tab)`,
  bothKept: 'Yours goes on as a flow of its own',
  visit: 'About this flow',
  viewing:
    'You are looking at a flow that came by a link. It becomes yours when you change it or make a copy; your own flows stay as they are.',
  makeCopy: 'Make a copy',
  copied: 'The copy is among your flows.',
  linkLabel: 'opening a link',
  linkOpened: 'The flow of the link is open and runs.',
  cannotOpenLink: 'This link cannot be opened',
  cannotOpenLinkText: 'Your own flows are untouched. What is wrong:',
};

export type FilesText = typeof files;
