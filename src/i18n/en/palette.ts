export const palette = {
  region: 'Palette',
  add: (kind: string, summary: string) => `Add ${kind}. ${summary}`,
  hint: 'Drag onto the canvas, or press to add',
};

export type PaletteText = typeof palette;
