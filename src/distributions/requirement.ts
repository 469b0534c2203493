import { type Words, words } from '../base/words.ts';
import { largest, type Parameter } from './form.ts';

/** What a number must be to serve as this parameter: `must be a whole number >= 1`. */
export function requirementOf(parameter: Parameter): Words {
  const range = rangeOf(parameter);
  const en = parameter.whole ? 'whole number' : 'number';
  const zh = parameter.whole ? '整数' : '数';
  return words(`must be a ${en}${range.en}`, `必须是${range['zh-CN']}${zh}`);
}

/** What the list as a whole must be. */
export function listRequirementOf(parameter: Parameter): Words {
  const range = rangeOf(parameter);
  return words(
    `must be a list of one or more numbers${range.en}`,
    `必须是由${range['zh-CN']}数组成的非空列表`,
  );
}

/** Whether a number is as required; one that exceeds `largest` is not. */
export function fits(value: number, { whole, min, above, max }: Parameter): boolean {
  if (!(Math.abs(value) <= largest)) return false;
  if (whole && !Number.isInteger(value)) return false;
  if (min !== undefined && value < min) return false;
  if (above !== undefined && value <= above) return false;
  return max === undefined || value <= max;
}

function rangeOf({ min, above, max }: Parameter): Words {
  if (min !== undefined && max !== undefined)
    return words(` from ${min} to ${max}`, ` ${min} 到 ${max} 之间的`);
  if (min !== undefined) return words(` >= ${min}`, `不小于 ${min} 的`);
  return above !== undefined ? words(` > ${above}`, `大于 ${above} 的`) : words('', '');
}
