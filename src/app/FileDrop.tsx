import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { createActions } from '../transport/actions.ts';
import styles from './FileDrop.module.css';

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** A file dropped anywhere on the page is opened. */
export function FileDrop() {
  const text = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const actions = createActions(text);
    const onDragOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) actions.openFile(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [text]);
  return over ? <div className={styles['drop']}>{text.files.dropHere}</div> : null;
}
