/** A value to choose, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
