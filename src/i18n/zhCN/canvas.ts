import type { CanvasText } from '../en/canvas.ts';

export const canvas: CanvasText = {
  region: '流程图',
};
