import type {Answers, FieldName, ListName} from './answers.js';
import type {SectionName} from './complaint.js';

/** Where something belongs: a field and, in a list, which of its entries, counted from 0. */
export interface FieldAddress {
  readonly field: FieldName;
  readonly entry?: number | undefined;
}

/** Each section's fields in the order in which they are asked. */
export const sectionFields: Readonly<Record<SectionName, readonly FieldName[]>> = {
  account: ['email', 'publicAccountId', 'noAccount'],
  person: ['fullName', 'country'],
  subject: ['category'],
  details: [
    'description',
    'desiredResolution',
    'when',
    'date',
    'time',
    'approximateDate',
    'ticketNumbers',
    'individuals',
    'actionsTaken',
  ],
};

export const sectionNames = Object.keys(sectionFields) as SectionName[];

/** The section that asks for a field. */
export function sectionOf(field: FieldName): SectionName {
  // Each field stands in one section, so there is always one.
  return sectionNames.find((section) => sectionFields[section].includes(field))!;
}

/** Whether the field is asked at all, given the other answers. */
export function isAsked(field: FieldName, answers: Answers): boolean {
  switch (field) {
    case 'publicAccountId':
      return !answers.noAccount;
    case 'date':
    case 'time':
      return answers.when === 'exact';
    case 'approximateDate':
      return answers.when === 'approximate';
    default:
      return true;
  }
}

export function isListField(field: FieldName): field is ListName {
  return field === 'ticketNumbers' || field === 'individuals';
}

/** Paths in the payload whose last part is not the field's own name. */
const renamed: Readonly<Record<string, FieldName>> = {
  'subject/label': 'category',
  'details/occurred': 'when',
  'details/occurred/precision': 'when',
  'details/occurred/date': 'date',
  'details/occurred/time': 'time',
  'details/occurred/timeZone': 'date',
  'details/occurred/description': 'approximateDate',
};

/** The field that a path in the payload, as `['details', 'ticketNumbers', 1]`, stands for, if there is one. */
export function fieldAt(path: readonly PropertyKey[]): FieldAddress | undefined {
  const [section, name, entry] = path;
  const field =
    renamed[path.join('/')] ??
    sectionNames
      .filter((known) => known === section)
      .flatMap((known) => sectionFields[known])
      .find((known) => known === name);
  if (!field) return undefined;
  if (isListField(field)) return {field, entry: entry === undefined ? undefined : Number(entry)};
  return path.length > 2 && !(path.join('/') in renamed) ? undefined : {field};
}
