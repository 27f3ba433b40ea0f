/**
 * Does with a form what its user does: controls are found by their label, buttons by their text, in
 * both languages; what is typed and clicked comes from the browser's own keyboard and mouse.
 */
import type {ElementHandle, Frame, JSHandle} from 'puppeteer-core';
import type {ComplaintForm} from '../../../src/index.js';
import {
  englishAnswers,
  italianAnswers,
  type Answer,
  type AnswersByLabel,
  type AskedStep,
} from '../../support/sample-answers.js';
import type * as inPage from './in-page.js';
import {PageCode} from './page-code.js';

export type Language = 'en' | 'it';

type InPage = typeof inPage;
const code = new PageCode<InPage>('test/pages/support/in-page.ts');

const words = {
  en: {
    answers: englishAnswers,
    goOn: 'Continue',
    addAnother: 'Add another',
    submit: 'Submit complaint',
    saveCopy: 'Save a copy',
    startAgain: 'Start again',
  },
  it: {
    answers: italianAnswers,
    goOn: 'Continua',
    addAnother: 'Aggiungi un altro',
    submit: 'Invia reclamo',
    saveCopy: 'Salva una copia',
    startAgain: 'Ricomincia',
  },
} as const satisfies Record<Language, {answers: AnswersByLabel; [button: string]: unknown}>;

export class FormUser {
  readonly #frame: Frame;
  readonly #inPage: JSHandle<InPage>;
  readonly words: (typeof words)[Language];

  private constructor(
    frame: Frame,
    page: JSHandle<InPage>,
    readonly element: ElementHandle<ComplaintForm>,
    readonly language: Language,
  ) {
    this.#frame = frame;
    this.#inPage = page;
    this.words = words[language];
  }

  /** Of the first form of a page, as `page.mainFrame()`, once it is on screen; or of the form that is given. */
  static async of(
    frame: Frame,
    language: Language,
    given?: ElementHandle<ComplaintForm>,
  ): Promise<FormUser> {
    const page = await code.in(frame);
    const form = given ?? (await page.evaluateHandle(({firstForm}) => firstForm(document)));
    const user = new FormUser(frame, page, form, language);
    await user.settled();
    return user;
  }

  step(): Promise<string> {
    return this.element.evaluate(({step}) => step);
  }

  status(): Promise<string> {
    return this.element.evaluate(({status}) => status);
  }

  /** What is on screen; `errors` are those of the summary. */
  read(): Promise<ReturnType<InPage['read']>> {
    return this.#inPage.evaluate(({read}, form) => read(form), this.element);
  }

  /** How many elements of the whole document have a `style` attribute. */
  countStyled(): Promise<number> {
    return this.#inPage.evaluate(({countStyled}) => countStyled(document));
  }

  async fill(label: string, text: string): Promise<void> {
    const control = await this.#control(label);
    if (await isPicked(control)) {
      await this.#inPage.evaluate(({pick}, input, value) => pick(input, value), control, text);
    } else {
      await control.evaluate((input) => {
        input.focus();
        input.select();
      });
      await this.#frame.page().keyboard.sendCharacter(text);
    }
    await this.settled();
  }

  /** Picks a radio button of a group. */
  async choose(question: string, option: string): Promise<void> {
    await this.#click(
      await this.#inPage.evaluateHandle(
        ({findRadio}, form, group, name) => findRadio(form, group, name),
        this.element,
        question,
        option,
      ),
    );
  }

  /** Gives the entries of a list, adding inputs as needed. */
  async fillList(label: string, entries: readonly string[]): Promise<void> {
    while ((await this.#entryLabels(label)).length < entries.length)
      await this.press(this.words.addAnother, label);
    for (const [index, entry] of (await this.#entryLabels(label)).entries())
      await this.fill(entry, entries[index] ?? '');
  }

  /** Gives an answer in the way of its control; a tick is turned round. */
  async answer(label: string, answer: Answer): Promise<void> {
    if (typeof answer === 'boolean') await this.#click(await this.#control(label));
    else if (typeof answer !== 'string') await this.fillList(label, answer);
    else if (await (await this.#control(label)).evaluate(({tagName}) => tagName === 'FIELDSET'))
      await this.choose(label, answer);
    else await this.fill(label, answer);
  }

  async answerStep(answers: Readonly<Record<string, Answer>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.answer(label, answer);
  }

  /** Answers the step on screen and goes on. */
  async completeStep(): Promise<void> {
    const step = await this.step();
    await this.answerStep(this.words.answers[step as AskedStep]);
    await this.press(this.words.goOn);
    if ((await this.step()) !== step) return;
    throw new Error(`The step ${step} remains: ${(await this.read()).errors.join(' ')}`);
  }

  /** Answers each step from the one on screen and goes on, up to that step. */
  async completeTo(step: AskedStep | 'review'): Promise<void> {
    while ((await this.step()) !== step) await this.completeStep();
  }

  /** From wherever it stands to the closing page. */
  async completeAndSend(): Promise<void> {
    await this.completeTo('review');
    await this.press(this.words.submit);
    await this.reaches('sent');
  }

  /** Presses a button or link; `about` is what its name or description says besides. */
  async press(name: string, about?: string): Promise<void> {
    const button = await this.#inPage.evaluateHandle(
      ({findButton}, form, text, besides) => findButton(form, text, besides),
      this.element,
      name,
      about,
    );
    await this.#click(button);
  }

  async reaches(status: ComplaintForm['status']): Promise<void> {
    await this.#inPage.evaluate(
      ({reaches}, form, wanted) => reaches(form, wanted),
      this.element,
      status,
    );
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.#inPage.evaluate(({settled}, form) => settled(form), this.element);
  }

  async #click(target: ElementHandle): Promise<void> {
    const {x, y} = await this.#inPage.evaluate(
      ({bringIntoSight}, element) => bringIntoSight(element),
      target,
    );
    await this.#frame.page().mouse.click(x, y);
    await this.settled();
  }

  #entryLabels(label: string): Promise<string[]> {
    return this.#inPage.evaluate(
      ({entryLabels}, form, list) => entryLabels(form, list),
      this.element,
      label,
    );
  }

  async #control(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const control = await this.#inPage.evaluateHandle(
      ({findControl}, form, name) => findControl(form, name),
      this.element,
      label,
    );
    return control as ElementHandle<HTMLInputElement>;
  }
}

/** Not typed, as texts are: the order of a date's parts is the browser's affair. */
function isPicked(control: ElementHandle): Promise<boolean> {
  return control.evaluate((element) => element.matches('select, [type=date], [type=time]'));
}
