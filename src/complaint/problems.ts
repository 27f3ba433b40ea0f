import {answerTo, askedIn, sent, understood, type Answers, type Circumstances} from './answers.js';
import type {ErrorCode} from './complaint.js';
import type {AddedFile} from './files.js';
import {filesQuestion, type FieldAddress, type FieldName, type Question} from './questions.js';
import type {SectionName} from './sections.js';
import {schemaFor} from './value-schemas.js';

/** A rule that an answer breaks. */
export interface RuleProblem extends FieldAddress {
  readonly code: ErrorCode;
}

/**
 * What keeps a section from being valid: at most one problem a field or entry, in the order of the
 * questions.
 *
 * @param halfTyped fields whose control holds something that is no value yet, as a date without a year
 */
export function problemsIn(
  section: SectionName,
  given: Answers,
  circumstances: Circumstances,
  halfTyped: readonly FieldName[] = [],
): RuleProblem[] {
  const answers = understood(given);
  return askedIn(section, circumstances.questions, answers).flatMap((question): RuleProblem[] =>
    halfTyped.includes(question.name)
      ? [{field: question.name, code: 'incomplete'}]
      : problemsOf(question, answers, circumstances),
  );
}

function problemsOf(
  question: Question,
  answers: Answers,
  {categories, latestDate}: Circumstances,
): RuleProblem[] {
  const {name: field, rule} = question;
  const answer = answerTo(answers, question);
  if (field === filesQuestion.name) return problemsOfFiles(answers.files);
  // The schemas report nothing but codes.
  const {error} = schemaFor(rule).safeParse(sent(rule, answer));
  const found = (error?.issues ?? []).map(({path, message}): RuleProblem => ({
    field,
    ...(path.length > 0 && {entry: path[0] as number}),
    code: message as ErrorCode,
  }));
  if (field === 'category' && !categories.some(({value}) => value === answer)) {
    found.push({field, code: 'required'});
  }
  if (rule.isPast && (answer as string) > latestDate) found.push({field, code: 'inFuture'});
  return found.filter((problem, index) => found.findIndex(isAt(problem)) === index);
}

function problemsOfFiles(files: readonly AddedFile[]): RuleProblem[] {
  return files.flatMap(({id, fault}) =>
    fault ? [{field: filesQuestion.name, entry: id, code: fault.code}] : [],
  );
}

/** A test for what belongs to the same field, and in a list to the same entry. */
export function isAt({field, entry}: FieldAddress): (other: Partial<FieldAddress>) => boolean {
  return (other) => other.field === field && other.entry === entry;
}
