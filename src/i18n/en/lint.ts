/** What is found in the flow while it is drawn. */
export const lint = {
  button: (count: number) => (count === 1 ? '1 finding in the flow' : `${count} findings in the flow`),
  title: 'What we noticed',
  none: 'Nothing to remark on any more.',
  gravity: { wrong: 'Wrong', warning: 'Warning', hint: 'Hint' },
  run: 'The run',
  goTo: (place: string) => `Go to ${place}`,
};

export type LintText = typeof lint;
