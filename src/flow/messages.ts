import { type Problem, toLine } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
import type { NumberRule } from './field.ts';

/** What parsing says, each a clause that follows a path. */

export const mustBeObject = words('must be an object', '必须是对象');
export const mustBeList = words('must be a list', '必须是列表');
export const mustBeText = words('must be text', '必须是文本');
export const mustBeFlag = words('must be true or false', '必须是 true 或 false');
export const isNotText = words('is not text (UTF-8)', '不是 UTF-8 文本');
export const mustBeUtf8 = words(
  'is written in UTF-16: save it as UTF-8 in your editor, then open it again',
  '是 UTF-16 编码的文件：请在编辑器中另存为 UTF-8，再重新打开',
);
export const isTooLarge = words('must not exceed 1e100', '不得超过 1e100');
export const isRequired = words('is required', '不能缺少');
export const mustBeJson = words(
  'must be plain JSON of at most 100 levels, without the name "__proto__"',
  '必须是不超过 100 层的普通 JSON，且不含名称 "__proto__"',
);
export const mustBeId = words(
  'is not a legal id: letters, digits, "_" and "-", at most 64, the first a letter or a digit',
  '不是合法的标识：只能用字母、数字、"_" 和 "-"，最多 64 个字符，且以字母或数字开头',
);

export function unknownField(known: readonly string[]): Words {
  if (known.length === 0) return words('unknown field: there are none here', '未知字段：此处没有字段');
  const list = known.join(', ');
  return words(`unknown field; known: ${list}`, `未知字段；可用：${list}`);
}

export function mustBeOneOf(values: readonly string[]): Words {
  const list = values.map(quote).join(', ');
  return words(`must be one of ${list}`, `必须是以下之一：${list}`);
}

export function noSuchNode(id: string): Words {
  return words(`no node is named ${quote(id)}`, `没有名为 ${quote(id)} 的节点`);
}

export function noSuchEdge(id: string): Words {
  return words(`no edge is named ${quote(id)}`, `没有名为 ${quote(id)} 的连线`);
}

export function noSuchPort(name: string, known: readonly string[]): Words {
  const port = quote(name);
  if (known.length === 0)
    return words(`the node has no port ${port}: leave it out`, `该节点没有端口 ${port}：请不写此项`);
  const list = known.join(', ');
  return words(`the node has no port ${port}; known: ${list}`, `该节点没有端口 ${port}；可用：${list}`);
}

export function atMost(count: number, things: Words): Words {
  return words(`must have at most ${count} ${things.en}`, `${things['zh-CN']}最多 ${count} 个`);
}

/** Bounds from here on, above and below, only keep the machine from choking; they are told to those who go beyond them. */
const generous = 1_000_000;

export function mustBeNumber(field: NumberRule, value?: unknown): Words {
  const bounds: Words[] = [];
  const goesBeyond = typeof value === 'number' && value > (field.max ?? value);
  const isOutside = goesBeyond || (typeof value === 'number' && value < (field.min ?? value));
  if (field.min !== undefined && (field.min > -generous || isOutside))
    bounds.push(words(`>= ${field.min}`, `不小于 ${field.min}`));
  if (field.above !== undefined) bounds.push(words(`> ${field.above}`, `大于 ${field.above}`));
  if (field.max !== undefined && (field.max < generous || goesBeyond)) {
    bounds.push(words(`<= ${field.max}`, `不大于 ${field.max}`));
  }
  const noun = field.whole === true ? words('a whole number', '整数') : words('a number', '数');
  const en = [`must be ${noun.en}`, bounds.map((bound) => bound.en).join(' and ')].join(' ').trimEnd();
  const range = bounds.map((bound) => bound['zh-CN']);
  const zh = `必须是${range.length === 0 ? '' : `${range.join('且')} 的`}${noun['zh-CN']}`;
  const mix =
    field.weighted === true ? words(', or {values, weights}', '，或 {values, weights}') : words('', '');
  const none = field.nothing === undefined ? words('', '') : words(', or null', '，或 null');
  const word = field.instead === undefined ? '' : quote(field.instead.value);
  const other = word === '' ? words('', '') : words(`, or ${word}`, `，或 ${word}`);
  return words(en + mix.en + none.en + other.en, zh + mix['zh-CN'] + none['zh-CN'] + other['zh-CN']);
}

/** In quotation marks, shortened and without control characters: safe to print on one line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** A problem of another document told at one place of this: `journal.3.command: nodes.b.kind: is required`. */
export function within(of: Problem): Words {
  return words(toLine(of, 'en'), toLine(of, 'zh-CN'));
}
