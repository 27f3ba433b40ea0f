import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted} from '../support/endpoint.js';
import {englishAnswers, italianAnswers} from '../support/sample-answers.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {answering} from '../support/transport.js';

/** From Friday 27 November on; the holiday is one of business days alone. */
const eightWeeks = {'acknowledge-within': 'P1W', 'resolve-within': 'P8W', holidays: '2026-12-25'};

const languages = [
  {
    lang: 'en',
    answers: englishAnswers,
    submit: 'Submit complaint',
    save: 'Save a copy',
    acknowledge: 'within 1 week, by Friday 4 December 2026',
    resolve: 'within 8 weeks, by Friday 22 January 2027',
    ownDate: 'by Monday 11 January 2027',
    within: 'within',
  },
  {
    lang: 'it',
    answers: italianAnswers,
    submit: 'Invia reclamo',
    save: 'Salva una copia',
    acknowledge: 'entro 1 settimana, cioè entro venerdì 4 dicembre 2026',
    resolve: 'entro 8 settimane, cioè entro venerdì 22 gennaio 2027',
    ownDate: 'entro lunedì 11 gennaio 2027',
    within: 'cioè',
  },
];

for (const {lang, answers, submit, save, acknowledge, resolve, ownDate, within} of languages) {
  describe(`A company that promises calendar weeks, in ${lang},`, () => {
    fixToday('2026-11-27');
    const saved = catchSavedFiles();

    async function complain(answer: Record<string, string> = {}): Promise<FormDriver> {
      const {transport} = answering(accepted(answer));
      const form = await openForm({lang, ...eightWeeks}, {properties: {transport}});
      await form.completeTo('review', answers);
      await form.press(submit);
      await form.reaches('sent');
      return form;
    }

    it('says how long and by when, on the page and in the copy', async () => {
      const form = await complain();
      await form.press(save);
      for (const text of [form.text(), (await saved[0]!).text]) {
        expect(text).to.include(acknowledge).and.to.include(resolve);
      }
    });

    it('says nothing but the date of its endpoint where that gives one', async () => {
      const form = await complain({acknowledgeBy: '2027-01-11', resolveBy: '2027-01-11'});
      await form.press(save);
      for (const text of [form.text(), (await saved[0]!).text]) {
        expect(text).to.include(ownDate).and.not.to.include(within);
      }
    });
  });
}
