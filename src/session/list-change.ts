import type {Answers} from '../complaint/answers.js';
import {shownEntries} from '../complaint/list-entries.js';
import {isListField, type FieldName, type ListName} from '../complaint/questions.js';

/** Entries were added to a list or removed from it; `count` are there now. */
export interface ListChange {
  readonly kind: 'added' | 'removed';
  readonly field: ListName;
  readonly count: number;
}

/** What became of a list, if the field is one and its length has changed. */
export function listChangeAt(
  field: FieldName,
  before: Answers,
  after: Answers,
): ListChange | undefined {
  if (!isListField(field)) return undefined;
  const count = shownEntries(after[field]).length;
  const more = count - shownEntries(before[field]).length;
  return more === 0 ? undefined : {kind: more > 0 ? 'added' : 'removed', field, count};
}
