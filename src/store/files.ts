import { create } from 'zustand';
import type { Problem } from '../base/problem.ts';

/** A file or a link that could not be opened, with what is wrong in it. Nothing was changed. */
export interface FailedFile {
  readonly kind: 'file' | 'link';
  /** Of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

interface Files {
  readonly failed: FailedFile | null;
  dismiss(): void;
}

/** What a person hears of files; how they are opened and saved comes after the first view. */
export const useFiles = create<Files>()((set) => ({
  failed: null,
  dismiss: () => set({ failed: null }),
}));
