import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {changed} from './changed.js';

/** What the closing page says after the endpoint's answer. */
async function closingPage(
  attributes: Record<string, string>,
  answer: Record<string, unknown> = {},
): Promise<string> {
  const transport = () => Promise.resolve(Response.json(answer, {status: 201}));
  const form = await openForm(attributes, {properties: {transport}});
  await form.completeTo('review');
  await form.press(attributes['lang'] === 'it' ? 'Invia reclamo' : 'Submit complaint');
  await form.reaches('sent');
  return form.text();
}

describe('The dates on the closing page, on Sunday 22 November 2026,', () => {
  fixToday('2026-11-22');
  const page = spyOnConsole();

  const cases: [attributes: Record<string, string>, acknowledge: string, resolve: string][] = [
    [{}, 'Tuesday 24 November 2026', 'Tuesday 1 December 2026'],
    [{lang: 'it'}, 'martedì 24 novembre 2026', 'martedì 1 dicembre 2026'],
    [{'acknowledge-within': '1'}, 'Monday 23 November 2026', 'Tuesday 1 December 2026'],
    [{'resolve-within': '15'}, 'Tuesday 24 November 2026', 'Friday 11 December 2026'],
    [{holidays: '2026-11-24'}, 'Wednesday 25 November 2026', 'Wednesday 2 December 2026'],
    [
      {holidays: '2026-11-23 2026-11-24\n2026-12-08', 'resolve-within': '10'},
      'Thursday 26 November 2026',
      'Wednesday 9 December 2026',
    ],
  ];
  for (const [attributes, acknowledge, resolve] of cases) {
    it(`follow the attributes ${JSON.stringify(attributes)}`, async () => {
      const text = await closingPage(attributes);

      expect(text).to.include(acknowledge).and.to.include(resolve);
      expect(page.everything).to.be.empty;
    });
  }

  it("are the endpoint's when it gives some, and stay so in the other language", async () => {
    const answer = {acknowledgeBy: '2026-11-27', resolveBy: '2027-01-04'};

    const text = await closingPage({}, answer);
    expect(text).to.include('Friday 27 November 2026').and.to.include('Monday 4 January 2027');
    expect(text).not.to.include('24 November').and.not.to.include('1 December');

    const form = document.querySelector('complaint-form')!;
    form.lang = 'it';
    await changed(form);
    expect(form.shadowRoot!.textContent).to.include('venerdì 27 novembre 2026');
  });

  it("are the computed ones when the endpoint's are no dates", async () => {
    const text = await closingPage({}, {acknowledgeBy: '2026-02-30', resolveBy: 7});

    expect(text).to.include('Tuesday 24 November 2026').and.to.include('Tuesday 1 December 2026');
  });

  for (const bad of ['soon', '-1', '1.5', '1e9']) {
    it(`are the usual ones when the page gives "${bad}", and its owner is told`, async () => {
      const text = await closingPage({'acknowledge-within': bad, 'resolve-within': bad});

      expect(text).to.include('Tuesday 24 November 2026').and.to.include('Tuesday 1 December 2026');
      expect(page.warnings).to.have.length(2);
      expect(page.warnings.join())
        .to.include('acknowledge-within')
        .and.to.include('resolve-within');
    });
  }

  it('leave out a holiday that is no date, and its owner is told', async () => {
    const text = await closingPage({holidays: '2026-11-31 2026-11-24'});

    expect(text).to.include('Wednesday 25 November 2026');
    expect(page.warnings).to.have.length(1);
  });

  for (const attribute of ['acknowledge-within', 'resolve-within', 'holidays', 'timeout']) {
    it(`are the usual ones when ${attribute} is taken away again`, async () => {
      const transport = () => Promise.resolve(new Response(null, {status: 201}));
      const form = await openForm({[attribute]: '2026'}, {properties: {transport}});
      page.warnings.length = 0;

      form.element.removeAttribute(attribute);
      await form.settled();
      await form.completeTo('review');
      await form.press('Submit complaint');
      await form.reaches('sent');

      expect(form.text()).to.include('24 November 2026').and.to.include('1 December 2026');
      expect(page.warnings, 'nothing is wrong with that').to.be.empty;
    });
  }
});
