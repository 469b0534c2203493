import { useState } from 'react';
import type { DistributionField } from '../../flow/field.ts';
import type { Json } from '../../flow/flow.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../Inspector.module.css';
import { MeasuredDialog } from './MeasuredDialog.tsx';
import { useMeasuredText } from './measuredText.ts';

/** Opens the dialog in which measured values become the distribution of a field. */
export function MeasuredButton(props: {
  field: DistributionField;
  inOrder: boolean;
  onUse: (value: Json) => void;
}) {
  const words = useMeasuredText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="bare" className={styles['more']} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {open && <MeasuredDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
