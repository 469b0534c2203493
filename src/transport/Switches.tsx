import { fetchText, useText } from '../i18n/language.tsx';
import { type Theme, useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ThemeIcon } from '../ui/icons.tsx';

/** Names the other language in that language, so that who cannot read this one finds it. */
export function LanguageSwitch({ className }: { className?: string | undefined }) {
  const text = useText();
  const language = useSession((session) => session.language);
  const setLanguage = useSession((session) => session.setLanguage);
  const announce = useSession((session) => session.announce);
  const chinese = language === 'zh-CN';
  const other = chinese ? 'en' : 'zh-CN';
  const change = () =>
    fetchText(other).then(
      () => setLanguage(other),
      () => announce(text.transport.notFetched),
    );
  const label = chinese ? text.transport.toEnglish : text.transport.toChinese;
  return (
    <Button className={className} title={label} aria-label={label} lang={other} onClick={() => void change()}>
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
