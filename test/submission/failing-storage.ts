/** A storage of which some calls fail, as of one that is full or forbidden. */
export function storageWith(kept: Storage, change: Partial<Storage>): Storage {
  return new Proxy(kept, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(change, name) ? change : target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** As a browser refuses something. */
export function refuse(): never {
  throw new DOMException('No.', 'SecurityError');
}
