import { type Messages, none } from '../messages.ts';

/** Messages that stand one behind another, in order of entry. Plain data: part of a node's state. */
export interface Line {
  head: number;
  tail: number;
  length: number;
}

export function createLine(): Line {
  return { head: none, tail: none, length: 0 };
}

export function append(line: Line, messages: Messages, m: number): void {
  const { tail } = line;
  messages.setNext(m, none);
  messages.setPrevious(m, tail);
  if (tail === none) line.head = m;
  else messages.setNext(tail, m);
  line.tail = m;
  line.length++;
}

/** Puts a message back where its order of entry says: in front, but for older ones that stand there. */
export function insertByOrder(line: Line, messages: Messages, m: number): void {
  const order = messages.order(m);
  let next = line.head;
  while (next !== none && messages.order(next) < order) next = messages.next(next);
  if (next === none) {
    append(line, messages, m);
    return;
  }
  const previous = messages.previous(next);
  messages.setNext(m, next);
  messages.setPrevious(m, previous);
  messages.setPrevious(next, m);
  if (previous === none) line.head = m;
  else messages.setNext(previous, m);
  line.length++;
}

/** Takes a message out, wherever it stands. */
export function detach(line: Line, messages: Messages, m: number): void {
  const next = messages.next(m);
  const previous = messages.previous(m);
  if (previous === none) line.head = next;
  else messages.setNext(previous, next);
  if (next === none) line.tail = previous;
  else messages.setPrevious(next, previous);
  line.length--;
}

/** Calls `visit` for each message from the head; it may detach the one it is given. */
export function forEachIn(line: Line, messages: Messages, visit: (m: number) => void): void {
  let m = line.head;
  while (m !== none) {
    const next = messages.next(m);
    visit(m);
    m = next;
  }
}
