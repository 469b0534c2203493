export const canvas = {
  region: 'Flow',
};

export type CanvasText = typeof canvas;
