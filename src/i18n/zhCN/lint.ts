import type { LintText } from '../en/lint.ts';

export const lint: LintText = {
  button: (count) => `流程中有 ${count} 处值得注意`,
  title: '值得注意之处',
  none: '没有需要注意的地方了。',
  gravity: { wrong: '错误', warning: '警告', hint: '提示' },
  run: '运行设置',
  goTo: (place) => `前往${place}`,
};
