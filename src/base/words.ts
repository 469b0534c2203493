export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];

/** The same text in every language of the interface. */
export type Words = Readonly<Record<Language, string>>;

export function words(en: string, zh: string): Words {
  return { en, 'zh-CN': zh };
}
