/** What the page owner reads in the console during a test, instead of in the test's own report. */
export interface ConsoleSpy {
  readonly warnings: string[];
  readonly errors: string[];
  /** Everything that was said in any way, objects included. */
  readonly everything: string[];
}

const ways = ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table'] as const;

/** Call it in a `describe`; each test begins with an empty console. */
export function spyOnConsole(): ConsoleSpy {
  const spy: ConsoleSpy = {warnings: [], errors: [], everything: []};
  const genuine = {...console};
  beforeEach(() => {
    for (const list of Object.values(spy) as string[][]) list.length = 0;
    for (const way of ways) {
      console[way] = (...said: unknown[]) => {
        const text = said.map(inWords).join(' ');
        spy.everything.push(text);
        if (way === 'warn') spy.warnings.push(text);
        if (way === 'error') spy.errors.push(text);
      };
    }
  });
  afterEach(() => {
    Object.assign(console, genuine);
  });
  return spy;
}

function inWords(said: unknown): string {
  if (said instanceof Error) return `${said.name}: ${said.message}`;
  return typeof said === 'string' ? said : JSON.stringify(said);
}
