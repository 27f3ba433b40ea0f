/** What is measured while clients send: how long they wait, how often and how late attempts are made. */
export class Figures {
  attempts = 0;
  series = 0;
  mostAttemptsInSeries = 0;
  /** In ms, as all times. */
  latestAttempt = 0;
  longestToOutcome = 0;
  waitedFor = 0;
  readonly outcomes: Record<string, number> = {};
  readonly faults: Record<string, number> = {};

  count(counts: Record<string, number>, name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }
}

/** Measures one page, from its opening to its end. */
export class Stopwatch {
  #askedAt: number | undefined;
  #seriesStart = 0;
  #attemptsInSeries = 0;

  constructor(
    private readonly figures: Figures,
    private readonly now: () => number,
  ) {}

  /** The client waits for an outcome from now on. */
  asked(): void {
    this.#askedAt ??= this.now();
  }

  /** The client sees what came of it. */
  outcome(status: string): void {
    if (this.#askedAt === undefined) return;
    const took = this.now() - this.#askedAt;
    this.#askedAt = undefined;
    this.figures.count(this.figures.outcomes, status);
    this.figures.waitedFor += took;
    this.figures.longestToOutcome = Math.max(this.figures.longestToOutcome, took);
  }

  seriesStarts(): void {
    this.figures.series++;
    this.#seriesStart = this.now();
    this.#attemptsInSeries = 0;
  }

  attempt(): void {
    const {figures} = this;
    figures.attempts++;
    this.#attemptsInSeries++;
    figures.mostAttemptsInSeries = Math.max(figures.mostAttemptsInSeries, this.#attemptsInSeries);
    figures.latestAttempt = Math.max(figures.latestAttempt, this.now() - this.#seriesStart);
  }
}
