export const files = {};

export type FilesText = typeof files;
