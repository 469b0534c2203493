/** What the models of one queue are given by. */
export interface MMc {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers?: number;
}
