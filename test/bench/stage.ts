/** Where the two forms meet: one browser, one site, and pairs of visits. */
import type {Browser} from 'puppeteer-core';
import type {Contestant, Name} from './contestants.js';
import type {Site} from './site.js';
import {Visit, type Conditions} from './visit.js';

export class Stage {
  #pairs = 0;

  constructor(
    readonly browser: Browser,
    readonly site: Site,
    readonly forms: readonly [Contestant, Contestant],
  ) {}

  /** Does the same with both forms, one after the other; who is first changes from pair to pair. */
  async pair<Result>(
    conditions: Conditions,
    act: (visit: Visit, form: Contestant) => Promise<Result>,
  ): Promise<Record<Name, Result>> {
    const [first, second] = this.forms;
    const order = this.#pairs++ % 2 === 0 ? [first, second] : [second, first];
    const results: Partial<Record<Name, Result>> = {};
    for (const form of order) results[form.name] = await this.visit(form, conditions, act);
    return results as Record<Name, Result>; // each has had its turn
  }

  async visit<Result>(
    form: Contestant,
    conditions: Conditions,
    act: (visit: Visit, form: Contestant) => Promise<Result>,
    lang?: string,
  ): Promise<Result> {
    const visit = await Visit.open(this.browser, this.site, form, conditions, lang);
    try {
      return await act(visit, form);
    } finally {
      await visit.close();
    }
  }
}
