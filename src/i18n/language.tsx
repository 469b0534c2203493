import { createContext, type ReactNode, useContext } from 'react';
import type { Language, Words } from '../base/words.ts';
import { en, type Text } from './en/index.ts';

export type { Text } from './en/index.ts';

const dictionaries: Partial<Record<Language, Text>> = { en };

/** Chinese is fetched where it is spoken: half of the pages never need it. */
export async function fetchText(language: Language): Promise<void> {
  if (language === 'zh-CN') dictionaries[language] ??= (await import('./zhCN/index.ts')).zhCN;
}

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** English where the words of the language could not be fetched. */
export function textIn(language: Language): Text {
  return dictionaries[language] ?? en;
}

export function useText(): Text {
  return textIn(useLanguage());
}

/** For words that come with what they describe: a field's label, a problem's message. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}
