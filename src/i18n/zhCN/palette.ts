import type { PaletteText } from '../en/palette.ts';

export const palette: PaletteText = {
  region: '元件栏',
};
