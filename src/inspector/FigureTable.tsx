import type { ReactNode } from 'react';
import { useText } from '../i18n/language.tsx';
import styles from './Inspector.module.css';

/** Figures, each with its interval. */
export function FigureTable({ children }: { children: ReactNode }) {
  const { inspector } = useText();
  return (
    <table className={styles['figures']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{inspector.measured}</th>
          <th scope="col" title={inspector.intervalTip}>
            {inspector.interval}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
