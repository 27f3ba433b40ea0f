/** Which types of files an `accept` lets in, as an input has it. */

/** The parts of an `accept`: media types, groups of them, endings. */
export function typesIn(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().replace('image/jpg', 'image/jpeg'))
    .filter(Boolean);
}

/** Endings beside a type's own name. */
const endings: Partial<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/*': ['heic', 'heif'],
  'text/plain': ['txt'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/** Types that a computer gives to what it does not know, or that a browser is to save. */
const SAYS_NOTHING = /^$|octet-stream$|^application\/(x-|force-)/;

/** The endings that a part of an `accept` stands for. */
export function endingsOf(part: string): readonly string[] {
  if (!part.includes('/'))
    return part.endsWith('jpg') ? ['jpg', 'jpeg'] : [part.replace(/^\*?\./, '')];
  return endings[part] ?? [part.replace(/^.*\//, '').replace(/\+.*/, '')];
}

/**
 * The type of a file that an `accept` lets in, which of all that is dropped or pasted no browser
 * checks; nothing for another file. Some computers know no type for an ending, or a wrong one.
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#attr-input-accept
 */
export function acceptedType(
  {name, type}: {readonly name: string; readonly type: string},
  accept: string,
): string | undefined {
  const parts = typesIn(accept);
  const [plainType = ''] = type.toLowerCase().split(';');
  const isOfType = (part: string): boolean =>
    part === plainType || (part.endsWith('/*') && plainType.startsWith(part.slice(0, -1)));
  if (parts.length === 0 || parts.includes('*') || parts.includes('*/*') || parts.some(isOfType))
    return type;
  const hasEnding = (ending: string): boolean => name.toLowerCase().endsWith(`.${ending}`);
  const part = parts
    .filter((one) => !one.includes('/') || SAYS_NOTHING.test(plainType))
    .find((one) => endingsOf(one).some(hasEnding));
  return part && (/\/[^*]/.test(part) ? part : type);
}
