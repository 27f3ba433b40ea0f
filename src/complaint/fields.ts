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

/** Fields of many lines. */
export type LongTextName = 'description' | 'desiredResolution' | 'actionsTaken';

export function isLongText(field: FieldName): field is LongTextName {
  return ['description', 'desiredResolution', 'actionsTaken'].includes(field);
}

/** Where in the payload a field's answer stands; no name in it has a slash. */
export const fieldPlaces: ReadonlyMap<string, FieldName> = new Map([
  ['account/email', 'email'],
  ['account/publicAccountId', 'publicAccountId'],
  ['person/fullName', 'fullName'],
  ['person/country', 'country'],
  ['subject/category', 'category'],
  ['details/description', 'description'],
  ['details/desiredResolution', 'desiredResolution'],
  ['details/occurred/precision', 'when'],
  ['details/occurred/date', 'date'],
  ['details/occurred/time', 'time'],
  ['details/occurred/description', 'approximateDate'],
  ['details/ticketNumbers', 'ticketNumbers'],
  ['details/individuals', 'individuals'],
  ['details/actionsTaken', 'actionsTaken'],
]);

/** What the form fills in by itself belongs to the field that it comes with. */
const impliedPlaces: ReadonlyMap<string, FieldName> = new Map([
  ['subject/label', 'category'],
  ['details/occurred', 'when'],
  ['details/occurred/timeZone', 'date'],
]);

/** The field that a path in the payload, as `['details', 'ticketNumbers', 1]`, stands for, if there is one. */
export function fieldAt(path: readonly PropertyKey[]): FieldAddress | undefined {
  const place = path.join('/');
  if (place.split('/').length > path.length) return undefined; // a part with a slash of its own
  const field = fieldPlaces.get(place) ?? impliedPlaces.get(place);
  if (field) return {field};
  const list = fieldPlaces.get(path.slice(0, -1).join('/'));
  const entry = String(path.at(-1));
  const isEntry = list && isListField(list) && /^(0|[1-9]\d*)$/.test(entry);
  return isEntry ? {field: list, entry: Number(entry)} : undefined;
}
