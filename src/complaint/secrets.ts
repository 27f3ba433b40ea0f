/** Finds in the long texts what nobody should send to a company: card numbers and passwords. */
import {answerTo, type Answers} from './answers.js';
import type {FieldName, Question} from './questions.js';

/** Something that looks like a secret, and where it stands; never the secret itself. */
export interface Secret {
  readonly field: FieldName;
  readonly kind: 'card' | 'password';
}

/** Looks into the answers to those of the questions that clients write freely. */
export function findSecrets(answers: Answers, questions: readonly Question[]): Secret[] {
  return questions.filter(isFree).flatMap((question): Secret[] => {
    const answer = answerTo(answers, question) as string; // what is written freely is a text
    const text = answer.normalize('NFKC'); // full-width digits become plain ones
    const field = question.name;
    return [
      ...(holdsCardNumber(text) ? [{field, kind: 'card'} as const] : []),
      ...(holdsPassword(text) ? [{field, kind: 'password'} as const] : []),
    ];
  });
}

/** A test for a secret of one of these kinds at one of these places. */
export function isAmong(known: readonly Secret[]): (secret: Secret) => boolean {
  return ({field, kind}) => known.some((one) => one.field === field && one.kind === kind);
}

function isFree({rule}: Question): boolean {
  return rule.kind === 'text' || rule.isProse === true;
}

/** Whether a text holds what could be the number of a payment card. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.replace(IBAN, 'IBAN').match(/\d+(?:(?:,|[^\p{L}\d,]{1,3})\d+)*/gu) ?? [];
  return runs.some((run) => {
    const groups = run.match(/\d+/g) ?? [];
    return groups.some((_, first) =>
      [1, 2, 3, 4, 5].some((count) => isCardNumber(groups.slice(first, first + count))),
    );
  });
}

/** An account number (ISO 13616), with or without spaces: a part of it could pass for a card's. */
const IBAN = /\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3,7}/g;

/** How people group a card number: in fours, eights or not at all, else as some networks print it. */
const GROUPING = /^(?:(?:4 |8 |12 )*\d+|4 6 \d|6 \d+)$/;

/**
 * How card numbers begin, and how long they are: Visa; American Express; Diners; and the other
 * networks with 16 to 19 digits. Maestro's of 12 to 15, which nobody issues any more, are left out:
 * telephone, tracking and serial numbers look like them.
 *
 * @see ISO/IEC 7812-1, and https://en.wikipedia.org/wiki/Payment_card_number
 */
const NETWORK =
  /^(?:4\d{12}(?:\d{3}){0,2}|3[47]\d{13}|3[0689]\d{12}|(?:2[2-7]|8[126]|9[78])\d{14}|(?:22|3[05689]|[56]\d)\d{14,17})$/;

/**
 * Whether the groups of digits have the grouping, the beginning, the length and the check digit.
 *
 * @see ISO/IEC 7812-1, annex B: the Luhn algorithm
 */
function isCardNumber(groups: readonly string[]): boolean {
  const digits = groups.join('');
  if (!NETWORK.test(digits) || !GROUPING.test(groups.map((group) => group.length).join(' '))) {
    return false;
  }
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (1 + (place % 2));
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

// The parts of one regular expression, for English and Italian as people write them. What
// can match the same text as its neighbour is bounded, so that no text takes long.

/** A password by its name: "password", "pasword", "passcode", "pw", "psw". */
const PASSWORD = /(?:pas+ ?wor[dt]|pass(?:wd?|code|phrase)?|ps?wd?)/.source;

/** A secret of another name, which is a number or a word. */
const CODE =
  /(?:pin|(?:secret|wi-?fi) (?:code|key|word)|codice (?:segreto|d.{1,2}accesso)|parola (?:chiave|d.ordine)|chiave wi-?fi)/
    .source;

/** The three or four digits on the back of a card. */
const SECURITY = /(?:cv[vc]2?|security code|codice di sicurezza)/.source;

/** A word after which a user name and a password may follow. */
const LOGIN =
  /(?:creden\w{1,8}|(?:log|sign)\w{0,4} ?in|user(?: ?name)?|utente|accesso|(?:acced|entr)o|e-?mail)/
    .source;

/** What stands right before a secret: a colon, quotes, a new line; no end of a sentence. */
const LINK = /[^\p{L}\d.?]{1,5}/u.source;

/** Up to six other words of the same sentence, as few as possible. */
const WORDS = /(?:\s+(?!(?:and|but|e|ma)\s)[^\s/]{0,29}[^\s/.!?;]){0,6}?/u.source;

/** What announces a secret after other words: "is", a colon, a bracket, a dash. */
const IS =
  /(?:\s+(?:is|was|to|been|still|now|be|says|[eèé]['’]?|era)(?!\p{L})|(?=\s?[:=(,]|\s[-–]\s))/u
    .source;

/** What stands between a name and its secret: words that end with "is", or one word of any kind. */
const GAP = `(?:${WORDS}${IS}|[\\s-](?:del\\S{0,9} )?[\\p{L}-]{1,20})?`;

/**
 * What only a secret looks like, in four characters or more, and no e-mail address: letters with a
 * digit or a sign inside ("90days", "wrong/blocked" and "incorrect....can't" have none); or a number
 * of four to eight digits that is no year, no date and no amount.
 */
const VALUE =
  /(?=\S{4})(?![^\s@]{1,40}@[^\s@]{1,40}\.\p{L}{2})(?:\d*\p{L}[^\s,;:()/]{0,20}(?:\d|[@#$%&*_+!]\p{L}{2})|\d+\p{L}{6}|[$€£]\p{L}|(?!(?:19|20)\d\d(?!\d))\d{4,8}(?![\p{L}\d/:-]|[.,]\d))/u
    .source;

/** The ways in which people tell a secret. */
const TOLD = [
  // "Password: anything", at the end of a line.
  `${PASSWORD} ?[:=] ?\\S{4,30}\\s*$`,
  // "the password that you sent is hunter2", "PIN 4821".
  `(?:${PASSWORD}|${CODE})(?!\\p{L})${GAP}${LINK}${VALUE}`,
  // "login: mario / hunter2", "user mario and hunter2", "credentials: mario hunter2".
  `${LOGIN}(?!\\p{L})${GAP}${LINK}\\S{1,30}(?:\\s*/|\\s(?:and|e)(?=\\s)|(?<=cred.{0,60}))${LINK}${VALUE}`,
  // "the security code is 123".
  `${SECURITY}${GAP}${LINK}\\d{3}`,
  // "hunter2 as my password".
  `${VALUE}\\S{0,20} (?:as|is|was|come|è|era) (?:\\p{L}+ ){0,2}(?:${PASSWORD}|${CODE})s?(?!\\p{L})`,
];

/** The ways, where a word begins; "24-pin" is none. */
const TOLD_PASSWORD = new RegExp(`(?<![\\p{L}\\d]|\\d-)(?:${TOLD.join('|')})`, 'imu');

/** Whether a text seems to tell a password. */
export function holdsPassword(text: string): boolean {
  return TOLD_PASSWORD.test(text);
}
