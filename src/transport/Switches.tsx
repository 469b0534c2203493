import { fetchText, textIn, useText } from '../i18n/language.tsx';
import { type Theme, useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ThemeIcon } from '../ui/icons.tsx';

/** To the other language, once its words are here. */
export function changeLanguage(): void {
  const { language, setLanguage, announce } = useSession.getState();
  const other = language === 'zh-CN' ? 'en' : 'zh-CN';
  fetchText(other).then(
    () => setLanguage(other),
    () => {
      const { notFetched } = textIn(language).transport;
      announce(notFetched, [notFetched]);
    },
  );
}

/** Names the other language in that language, so that who cannot read this one finds it. */
export function LanguageSwitch({ className }: { className?: string | undefined }) {
  const text = useText();
  const language = useSession((session) => session.language);
  const chinese = language === 'zh-CN';
  const other = chinese ? 'en' : 'zh-CN';
  const label = chinese ? text.transport.toEnglish : text.transport.toChinese;
  return (
    <Button className={className} title={label} aria-label={label} lang={other} onClick={changeLanguage}>
      {chinese ? 'EN' : '中'}
    </Button>
  );
}

const after: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

export function nextTheme(): void {
  const { theme, setTheme } = useSession.getState();
  setTheme(after[theme]);
}

export function ThemeSwitch({ className }: { className?: string | undefined }) {
  const text = useText();
  const theme = useSession((session) => session.theme);
  return (
    <IconButton
      {...(className !== undefined && { className })}
      icon={ThemeIcon}
      label={text.transport.themeNow[theme]}
      tip="left"
      onClick={nextTheme}
    />
  );
}
