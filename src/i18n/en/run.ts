export const run = {
  unit: { ms: 'ms', s: 's', min: 'min', h: 'h' },
  unitName: { ms: 'milliseconds', s: 'seconds', min: 'minutes', h: 'hours' },
  duration: (value: string, unit: string) => `${value} ${unit}`,
  playing: 'The run plays',
  paused: 'The run is paused',
  restarted: 'The run has begun again',
  replaying: 'The run is replayed from its beginning',
  stepped: (clock: string) => `One event, ${clock}`,
  startAgain: 'Start again',
  startAgainHint: 'It goes on from the last instant that was seen; nothing of the run is lost.',
  refused: 'The running flow did not take the change:',
  ended: {
    until: 'The run has reached its end.',
    stuck: 'All that could move waits on itself: the run is over.',
    failed: 'The run cannot go on:',
  },
  again: 'Run it again',
  dismiss: 'Dismiss',
  help: {
    title: 'How to use Eddy',
    try: 'Try this',
    tries: [
      'Drag a second handler onto the queue while it runs, and watch the queue drain.',
      'Select the queue, give it a capacity of 10, and see what happens to the rest.',
      'Pull the pace to the right: an hour passes in seconds, and the results stay the same.',
      'Undo. The run goes on; only the change is taken back.',
    ],
    keys: 'Keys',
    space: 'Space',
    keyList: {
      play: 'Play or pause',
      step: 'Step one event',
      undo: 'Undo',
      redo: 'Redo',
      remove: 'Delete what is selected',
      save: 'Save as a file',
      open: 'Open a file',
      help: 'This help',
    },
    singleKeys: 'Single keys',
    singleKeysHint:
      'Switch them off if you use speech input or press keys by accident. Those with Ctrl stay.',
  },
};

export type RunText = typeof run;
