/** Texts by number, each once, in the order in which they came. */
export class Names {
  /** Not to be written by others. */
  list: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a text, a new one where it has none yet. */
  intern(text: string): number {
    const before = this.numbers.get(text);
    if (before !== undefined) return before;
    const number = this.list.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }

  save(): readonly string[] {
    return [...this.list];
  }

  load(saved: readonly string[]): void {
    this.list = [...saved];
    this.numbers.clear();
    for (const [number, text] of saved.entries()) this.numbers.set(text, number);
  }
}
