interface Findable {
  readonly words: readonly string[];
  readonly disabled?: boolean;
}

/**
 * What has every word of the query in its own words, in any language; those that begin with it first, then those in
 * which a word does. What cannot be done now comes last.
 */
export function byRelevance<T extends Findable>(items: readonly T[], query: string): readonly T[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const ranked = items.flatMap((item, order) => {
    const words = item.words.map(plain);
    if (!wanted.every((part) => words.some((word) => word.includes(part)))) return [];
    const [first = ''] = wanted;
    const begins = words.some((word) => word.startsWith(first));
    const hasWord = words.some((word) => word.includes(` ${first}`));
    const rank = (item.disabled === true ? 10 : 0) + (begins ? 0 : hasWord ? 1 : 2);
    return [{ item, order, rank: wanted.length === 0 ? (item.disabled === true ? 10 : 0) : rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ item }) => item);
}

/** As it is compared: width and case of letters mean nothing. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
