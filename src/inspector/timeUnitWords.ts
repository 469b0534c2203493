import { words } from '../base/words.ts';

/** The one setting of the page itself that a flow carries: described like a field. */
export const timeUnitWords = {
  label: words('Time unit', '时间单位'),
  help: words(
    'How the page shows times. Files always hold seconds.',
    '页面显示时间所用的单位。文件中一律以秒记录。',
  ),
};
