import { createContext, type ReactNode, useContext } from 'react';
import type { Language, Words } from '../base/words.ts';
import { en, type Text } from './en/index.ts';
import { zhCN } from './zhCN/index.ts';

export type { Text } from './en/index.ts';

export const dictionaries: Readonly<Record<Language, Text>> = { en, 'zh-CN': zhCN };

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): Text {
  return dictionaries[useLanguage()];
}

/** For words that come with what they describe: a field's label, a problem's message. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}
