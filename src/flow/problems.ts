import { type Between, type Problem, problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { type Words, words } from '../base/words.ts';

const told = 50;

/** Collects what is wrong while reading goes on; tells the first fifty and counts the rest. */
export class Problems {
  readonly #first: Problem[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(path: string, message: Words, between?: Between): undefined {
    this.#count += 1;
    if (this.#first.length < told) this.#first.push(problem(printable(path), message, between));
  }

  addAll(problems: readonly Problem[]): undefined {
    for (const each of problems) this.add(each.path, each.message, each.between);
  }

  toList(): readonly Problem[] {
    const more = this.#count - this.#first.length;
    if (more === 0) return this.#first;
    return [...this.#first, problem('', words(`and ${more} more`, `另有 ${more} 处问题`))];
  }

  /** The value, unless anything was wrong; undefined says that something was. */
  toResult<T>(value: T | undefined): Result<T> {
    if (this.#count === 0 && value !== undefined) return { ok: true, value };
    return { ok: false, problems: this.toList() };
  }
}

/** Names in a path may come from a hostile file: kept to one line of readable length. */
function printable(path: string): string {
  const short = path.length > 300 ? `${path.slice(0, 300)}…` : path;
  return JSON.stringify(short).slice(1, -1).replaceAll('\\"', '"');
}
