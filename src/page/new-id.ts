/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on plain http: pages. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  return '00000000-0000-4000-y000-000000000000'.replace(/[0y]/g, (place, index: number) => {
    const digit = (random[index] ?? 0) & 15;
    return (place === 'y' ? (digit & 3) | 8 : digit).toString(16);
  });
}
