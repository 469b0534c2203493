export const shell = {
  title: (flowName: string) => (flowName === '' ? 'Eddy' : `${flowName} · Eddy`),
  close: 'Close',
  commands: 'All commands',
  findCommand: 'Find a command',
  noCommand: 'No command has these words.',
  undone: (what: string | undefined) => (what === undefined ? 'Undone' : `Undone: ${what}`),
  redone: (what: string | undefined) => (what === undefined ? 'Done again' : `Done again: ${what}`),
  showPalette: 'Show the palette',
  hidePalette: 'Hide the palette',
  showInspector: 'Show the inspector',
  hideInspector: 'Hide the inspector',
  showDock: 'Show the chart',
  hideDock: 'Hide the chart',
  showOutline: 'Show the outline',
  hideOutline: 'Hide the outline',
  skipToOutline: 'Skip to the outline',
  skipToCanvas: 'Skip to the flow',
  broken: (part: string) =>
    `${part} has stopped: something in it went wrong. The run and your flow are untouched.`,
  tryAgain: 'Try again',
  missing:
    'A part of the page could not be loaded. Is there a network? If trying again does not help, reload the page.',
  reload: 'Reload',
  parts: {
    transport: 'The bar',
    palette: 'The palette',
    canvas: 'The drawing',
    inspector: 'The inspector',
    outline: 'The outline',
    dock: 'The chart',
    other: 'A part of the page',
  },
};

export type ShellText = typeof shell;
