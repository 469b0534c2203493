import { useLanguage, useText } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import styles from './Palette.module.css';
import { usePaletteDrag } from './usePaletteDrag.ts';
import { viewOf } from './views.ts';

/** The kinds there are: dragged onto the canvas, or pressed to be added in the middle of what is seen. */
export function Palette() {
  const text = useText();
  const language = useLanguage();
  const handlersFor = usePaletteDrag();
  return (
    <ul className={styles['palette']}>
      {Object.values(specs).map((spec) => {
        const Drawing = viewOf(spec.kind)?.icon;
        const summary = spec.summary[language];
        return (
          <li key={spec.kind}>
            <button
              type="button"
              className={styles['item']}
              data-kind={spec.kind}
              aria-label={text.palette.add(spec.label[language], summary)}
              title={`${summary}\n${text.palette.hint}`}
              {...handlersFor(spec.kind)}
            >
              {Drawing !== undefined && <Drawing size={20} />}
              <span>{spec.label[language]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
