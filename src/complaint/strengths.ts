import {answerTo, isGiven, type Answers} from './answers.js';
import {rootOf, type Question} from './questions.js';

/** What makes a complaint easy to settle: the details, each with whether the answers have it already. */
export function strengthsOf(
  answers: Answers,
  questions: readonly Question[],
): {readonly question: Question; readonly isGiven: boolean}[] {
  const details = questions.filter(
    ({section, words, rule}) => section === 'details' && !words && rule.kind !== 'files',
  );
  return details
    .filter((question) => rootOf(question) === question.name)
    .map((question) => {
      // To choose that one knows it is not yet to say it.
      const said = details.filter(({after}) => after?.name === question.name);
      const isSaid = said.some(
        (part) => part.after?.answer === answers.when && isGiven(answerTo(answers, part)),
      );
      return {question, isGiven: said.length > 0 ? isSaid : isGiven(answerTo(answers, question))};
    });
}
