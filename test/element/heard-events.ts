/** The form's events as a page hears them that listens at its document. */

const types = ['step', 'invalid', 'submit', 'sent', 'error'].map((name) => `complaint-${name}`);

/** Call it in a `describe`; each test begins with an empty list. */
export function hearEvents(): CustomEvent<unknown>[] {
  const heard: CustomEvent<unknown>[] = [];
  const hear = (event: Event): void => {
    heard.push(event as CustomEvent<unknown>);
  };
  beforeEach(() => {
    heard.length = 0;
    for (const type of types) document.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
  });
  return heard;
}

/** Each event with what it says. */
export function wordsOf(
  events: readonly CustomEvent<unknown>[],
): [type: string, detail: unknown][] {
  return events.map(({type, detail}) => [type, detail]);
}
