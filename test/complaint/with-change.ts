/** The way to a value in a payload: `['details', 'ticketNumbers']`. */
export type Path = readonly string[];

/** A copy in which the value at the path is another; `undefined` leaves the property out. */
export function withChange(whole: object, path: Path, value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const properties = new Map<string, unknown>(Object.entries(whole));
  const inner = properties.get(name);
  const changed = rest.length > 0 ? withChange(Object(inner) as object, rest, value) : value;
  if (changed === undefined) properties.delete(name);
  else properties.set(name, changed);
  return Object.fromEntries(properties);
}
