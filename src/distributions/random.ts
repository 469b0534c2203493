/**
 * One stream of random numbers, positioned by its owner.
 * Only integers and exact IEEE operations leave it, so every engine draws the same.
 */
export interface Random {
  /** Uniform whole number in 0 .. 2^32 - 1. */
  u32(): number;
  /** Uniform in the open interval (0, 1), 52 random bits, never 0 and never 1. */
  uniform(): number;
  /** 0, 1, 2 ...: how often it was asked before on this stream. For distributions that walk a list in order. */
  turn(): number;
}
