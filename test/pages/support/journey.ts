/** A journey that shows everything the form has: errors, a longer list, a copy, the closing page. */
import type {FormUser, Language} from './form-user.js';

const LIST = {
  en: 'People involved (optional)',
  it: 'Persone coinvolte (facoltativo)',
} as const satisfies Record<Language, string>;

const PEOPLE = ['Grace', 'Tom Byrne'];

export type Screen = 'errors' | 'account' | 'person' | 'subject' | 'details' | 'review' | 'done';

/** Goes all the way and stops at each screen: `account` and so on with its answers given. */
export async function takeJourney(
  user: FormUser,
  language: Language,
  stop: (screen: Screen) => Promise<void>,
): Promise<void> {
  const {goOn, submit, saveCopy, answers} = user.words;
  await user.press(goOn);
  await stop('errors');
  const [firstError = ''] = (await user.read()).errors;
  await user.press(firstError);

  for (const step of ['account', 'person', 'subject', 'details'] as const) {
    await user.answerStep(answers[step]);
    if (step === 'details') await user.fillList(LIST[language], PEOPLE);
    await stop(step);
    await user.press(goOn);
  }
  await stop('review');
  await user.press(saveCopy);
  await user.press(submit);
  await user.reaches('sent');
  await stop('done');
  await user.press(saveCopy);
}
