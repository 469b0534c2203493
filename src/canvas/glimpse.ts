/** How long something that just happened is shown (milliseconds). */
const lasts = 260;

/** Which of some counts has grown just now: for what lights up where a message went. */
export function createGlimpse(size: number): (index: number, count: number, wall: number) => boolean {
  const known = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const grownAt = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  return (index, count, wall) => {
    if (count > known[index]!) grownAt[index] = wall;
    known[index] = count;
    return wall - grownAt[index]! < lasts;
  };
}
