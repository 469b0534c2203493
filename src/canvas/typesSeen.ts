import { type Frame, moveStride } from '../worker/protocol.ts';
import { seriesCount } from './series.ts';

/** A type of messages that was seen, as its dots are coloured: `index` is that of the frames, the empty name none at all. */
export interface SeenType {
  readonly index: number;
  readonly name: string;
}

/** Remembers which types of messages a run has shown under way or waiting, in the order of their colours. */
export interface TypesSeen {
  readonly types: readonly SeenType[];
  /** Gives back the types, the very same list where none is new. Another run begins with none. */
  take(frame: Pick<Frame, 'revision' | 'now' | 'moves' | 'heads' | 'types'>): readonly SeenType[];
}

export function createTypesSeen(): TypesSeen {
  const names = new Set<string>();
  let types: readonly SeenType[] = [];
  /** How many there were to choose from: with more of them one without a type has another index. */
  let choice = 0;
  let at = Number.NEGATIVE_INFINITY;
  return {
    get types() {
      return types;
    },
    take(frame) {
      if (frame.now < at) names.clear();
      at = frame.now;
      const see = (index: number) => {
        const name = frame.types[index];
        if (name !== undefined) names.add(name);
      };
      for (let move = 3; move < frame.moves.length; move += moveStride) see(frame.moves[move]!);
      for (const head of frame.heads) if (head >= 0) see(head);
      if (names.size === types.length && frame.types.length === choice) return types;
      choice = frame.types.length;
      types = frame.types.flatMap((name, index) => (names.has(name) ? [{ index, name }] : []));
      return types;
    },
  };
}

/** One that is told for each colour: what comes after has the colours of the first again. */
export function toldApart(types: readonly SeenType[]): readonly SeenType[] {
  return types.slice(0, seriesCount);
}
