/** Finds in the long texts what nobody should send to a company: card numbers and passwords. */
import type {Answers} from './answers.js';

/** The fields in which clients write freely. */
const proseFields = [
  'description',
  'desiredResolution',
  'approximateDate',
  'actionsTaken',
] as const satisfies readonly (keyof Answers)[];

/** Something that looks like a secret, and where it stands; never the secret itself. */
export interface Secret {
  readonly field: (typeof proseFields)[number];
  readonly kind: 'card' | 'password';
}

export function findSecrets(answers: Answers): Secret[] {
  return proseFields.flatMap((field) => {
    const text = answers[field].normalize('NFKC'); // full-width digits become plain ones
    return [
      ...(holdsCardNumber(text) ? [{field, kind: 'card'} as const] : []),
      ...(holdsPassword(text) ? [{field, kind: 'password'} as const] : []),
    ];
  });
}

/** Whether a text holds what could be the number of a payment card: see `isCardNumber`. */
export function holdsCardNumber(text: string): boolean {
  return [...text.matchAll(/(?<![\p{L}\d])\d+(?:[ \-.]{1,3}\d+)*(?![\p{L}\d])/gu)].some(([run]) => {
    const groups = run.match(/\d+/g) ?? [];
    return groups.some((_, first) =>
      groups.slice(first, first + MOST_GROUPS).some((_, length) => {
        return isCardNumber(groups.slice(first, first + length + 1).join(''));
      }),
    );
  });
}

/** Of two digits each, the longest number; so that no long list of numbers takes long. */
const MOST_GROUPS = 10;

/**
 * 13 to 19 digits, the first that of a payment card, the last the check digit of the others.
 *
 * @see ISO/IEC 7812-1, annex B: the Luhn algorithm
 */
function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A word for a password, perhaps "is" or a colon, and the word after it. English and Italian. */
const NAMED_SECRET =
  /(?<![\p{L}\d])(?:pass(?:word|code|phrase|wd)|pwd|pin|cvv|cvc|parola (?:chiave|d['’]ordine))(?![\p{L}\d])["”»]?(?<link>\s*[:=]\s*|\s+(?:is|was|è|e'|era)\s+|\s+)["“«']?(?<word>[^\s"”»]{4,})/giu;

/**
 * Whether a text seems to tell a password. Behind a colon any word may be one; otherwise it has a
 * digit or a sign inside, as no word of "my password is wrong" has.
 */
export function holdsPassword(text: string): boolean {
  return [...text.matchAll(NAMED_SECRET)].some(({groups: {link = '', word = ''} = {}}) => {
    const bare = word.replace(/[.,;:!?)'’]+$/u, '');
    return bare.length >= 4 && (/[:=]/.test(link) || /\d|\p{L}[^\p{L}'’-]+\p{L}/u.test(bare));
  });
}
