/** A browser's storage without a browser, which may be full or refused. */
export class MemoryStorage implements Storage {
  [name: string]: unknown;

  /** Takes nothing more than there is already. */
  static fill(storage: MemoryStorage): void {
    full.add(storage);
  }

  /** As a duplicated tab gets it. */
  static copy(storage: MemoryStorage): MemoryStorage {
    const copy = new MemoryStorage();
    for (const key of Object.keys(storage)) copy[key] = storage[key];
    return copy;
  }

  get length(): number {
    return Object.keys(this).length;
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }

  setItem(key: string, value: string): void {
    const isLonger = value.length > (this.getItem(key)?.length ?? -key.length);
    if (full.has(this) && isLonger) throw new DOMException('It is full.', 'QuotaExceededError');
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }

  clear(): void {
    for (const key of Object.keys(this)) delete this[key];
  }
}

/** Items are the storage's own properties, as in a browser, so what else belongs to it is kept here. */
const full = new WeakSet<MemoryStorage>();
