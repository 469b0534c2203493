import type { PaletteText } from '../en/palette.ts';

export const palette: PaletteText = {
  region: '元件栏',
  add: (kind, summary) => `添加${kind}。${summary}`,
  hint: '拖到画布上，或点按添加',
};
