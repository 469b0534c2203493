export const palette = {
  region: 'Palette',
};

export type PaletteText = typeof palette;
