import {draftSections, type Answers, type Circumstances, type FieldName} from './answers.js';
import {sectionSchemas, type ErrorCode, type SectionName} from './complaint.js';
import {fieldAt, isAsked, sectionFields, type FieldAddress} from './fields.js';

/** A rule that an answer breaks. */
export interface RuleProblem extends FieldAddress {
  readonly code: ErrorCode;
}

/**
 * What keeps a section from being valid: at most one problem a field or entry, in the order of the
 * fields.
 *
 * @param halfTyped fields whose control holds something that is no value yet, as a date without a year
 */
export function problemsIn(
  section: SectionName,
  answers: Answers,
  circumstances: Circumstances,
  halfTyped: readonly FieldName[] = [],
): RuleProblem[] {
  // The time zone is none of the client's answers, and the browser takes a while to tell it.
  const sections = draftSections(answers, circumstances.categories, 'UTC');
  const {error} = sectionSchemas[section]().safeParse(sections[section]);
  const order = sectionFields[section];
  const found: RuleProblem[] = halfTyped
    .filter((field) => order.includes(field) && isAsked(field, answers))
    .map((field) => ({field, code: 'incomplete'}));
  for (const {path, message} of error?.issues ?? []) {
    const address = fieldAt([section, ...path]);
    // The schemas report nothing but codes, and nothing outside the fields that the answers fill.
    if (address) found.push({...address, code: message as ErrorCode});
  }
  if (
    section === 'details' &&
    answers.when === 'exact' &&
    answers.date > circumstances.latestDate
  ) {
    found.push({field: 'date', code: 'inFuture'});
  }
  return found
    .filter((problem, index) => found.findIndex(isAt(problem)) === index)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** A test for what belongs to the same field, and in a list to the same entry. */
export function isAt({field, entry}: FieldAddress): (other: Partial<FieldAddress>) => boolean {
  return (other) => other.field === field && other.entry === entry;
}
