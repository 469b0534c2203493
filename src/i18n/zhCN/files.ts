import type { FilesText } from '../en/files.ts';

export const files: FilesText = {};
