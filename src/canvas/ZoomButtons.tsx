import { useReactFlow } from '@xyflow/react';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { FitIcon, MinusIcon } from './icons.tsx';
import { useReducedMotion } from './useReducedMotion.ts';
import styles from './ZoomButtons.module.css';

export function ZoomButtons({ onFit }: { onFit: () => void }) {
  const text = useText();
  const { zoomIn, zoomOut } = useReactFlow();
  const duration = useReducedMotion() ? 0 : 140;
  return (
    <fieldset className={styles['buttons']} aria-label={text.canvas.view}>
      <IconButton
        icon={MinusIcon}
        label={text.canvas.zoomOut}
        look="bare"
        size={16}
        tip="above"
        onClick={() => void zoomOut({ duration })}
      />
      <IconButton icon={FitIcon} label={text.canvas.fit} look="bare" size={16} tip="above" onClick={onFit} />
      <IconButton
        icon={PlusIcon}
        label={text.canvas.zoomIn}
        look="bare"
        size={16}
        tip="above"
        onClick={() => void zoomIn({ duration })}
      />
    </fieldset>
  );
}
