/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on plain http: pages. */
export function newId(): string {
  return '00000000-0000-4000-y000-000000000000'.replace(/[0y]/g, (place) => {
    const digit = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15;
    return (place === 'y' ? (digit & 3) | 8 : digit).toString(16);
  });
}
