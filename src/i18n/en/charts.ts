export const charts = {
  region: 'Chart',
  queueLength: 'Queue length',
};

export type ChartsText = typeof charts;
