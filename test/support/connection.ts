/** The connection of a test, as the browser tells of it. */

export interface Connection {
  readonly lose: () => void;
  readonly restore: () => void;
}

/** Call it in a `describe`; each test begins and ends online. */
export function useConnection(): Connection {
  const set = (isOnline: boolean): void => {
    Object.defineProperty(navigator, 'onLine', {value: isOnline, configurable: true});
    dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  };
  afterEach(() => {
    // Deleting it brings back the one of the prototype.
    Reflect.deleteProperty(navigator, 'onLine');
  });
  return {lose: () => set(false), restore: () => set(true)};
}
