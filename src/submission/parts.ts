/**
 * The parts of a received value, each to be checked before use; a value that is no object has none.
 * No schema: one refuses the whole for a part that does not fit, and here the rest still counts.
 */
export function parts(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Record<string, unknown>;
}
