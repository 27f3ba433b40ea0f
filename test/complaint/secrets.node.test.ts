import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {expect} from 'chai';
import fc from 'fast-check';
import {findSecrets, holdsCardNumber, holdsPassword} from '../../src/complaint/secrets.js';
import {answersWith, circumstances} from '../support/fixtures.js';

// Numbers that payment networks publish for tests; none belongs to anyone.
const cards: [text: string, holds: boolean][] = [
  ['4111111111111111', true],
  ['My card 4111 1111 1111 1111 was charged.', true],
  ['(5555-5555-5555-4444)', true],
  ['378282246310005', true],
  ['3782 822463 10005', true],
  ['30569309025904', true],
  ['4222222222222', true],
  ['On 22 11 2026 4111 1111 1111 1111 at 10', true],
  ['４１１１ １１１１ １１１１ １１１１', true],
  ['4111\u00A01111\u00A01111\u00A01111', true],
  ['4111 1111\n1111 1111', true],
  ['4111–1111–1111–1111', true],
  ['4111111111111111exp12/27', true],
  ['Visa4111111111111111 12/27 123', true],
  ['CC#4111-1111-1111-1111exp12/27', true],
  ['Paid 49.90 with 4111,1111,1111,1111', true],
  ['Call 02 1234 5678, card 6759649826438453', true],
  ['3056 930902 5904', true],
  ['6212 3456 7890 0000 003', true],
  ['29.04.2020 5555 5555 5555 4444 123', true],
  ['6011 1111 1111 1117', true],
  ['3530 1113 3330 0000', true],
  ['IBAN IT60X0542811101000000123456, card 4111 1111 1111 1111', true],
  ['4111 1111 1111 1112', false],
  ['4111 **** **** 1111', false],
  ['Meters 3530, 3533, 6822, 9544', false],
  ['29.04.2020. 02.05.2020', false],
  ['Reference 2025 0179 9587 6167', false],
  ['IMEI 356938035643809', false],
  ['DE89 5105 1051 0510 5105 00', false],
  ['Open 10 12 14 16 18 20 22 24 26 28', false],
  ['411111111111', false],
  ['41111111111111111111', false],
  ['IBAN IT60X0542811101000000123456', false],
  ['Call +39 02 1234 5678', false],
  ['1763800000000', false],
  ['Tickets 12345678, 23456789 and 34567890', false],
  ['', false],
];

/** How a network's numbers begin, and how long they are. */
const networks: [first: string, length: number][] = [
  ...[13, 16, 19].map((length): [string, number] => ['4', length]),
  ...['51', '55', '2221', '2720'].map((first): [string, number] => [first, 16]),
  ...['34', '37'].map((first): [string, number] => [first, 15]),
  ...['300', '305', '3095', '36', '38', '39'].map((first): [string, number] => [first, 14]),
  ...[
    '3528',
    '3589',
    '6011',
    '644',
    '649',
    '65',
    '62',
    '50',
    '56',
    '58',
    '67',
    '2200',
    '2204',
  ].flatMap((first) => [16, 17, 18, 19].map((length): [string, number] => [first, length])),
  ...['60', '81', '82', '508', '506099', '9792', '606282', '636368', '9704', '8600', '9860'] //
    .map((first): [string, number] => [first, 16]),
];

const passwords: [text: string, holds: boolean][] = [
  ['My password is hunter2', true],
  ['Password: secret', true],
  ['pwd=letmein', true],
  ['password hunter2', true],
  ['PIN 4821', true],
  ['My password is pass@word', true],
  ['La mia password è gatto77', true],
  ["La parola d'ordine è sesamo99", true],
  ['pw Xy7!abc', true],
  ['pass: Xy7!abc', true],
  ['user mario pass Xy7!', true],
  ['login: mario / Xy7!abc', true],
  ['my credentials are mario and Xy7!abc', true],
  ['Username: mario\nPassword: Xy7!abc', true],
  ['pasword gatto77', true],
  ['MY PASSWORD IS GATTO77', true],
  ['The password that you sent me is "Xy7!abc".', true],
  ['The password is: "Xy7!abc"', true],
  ['Password\nXy7!abc', true],
  ['They set my password to Xy7!abc', true],
  ['my password is 159951', true],
  ['my PIN number is 4821', true],
  ['CVV 123', true],
  ['the security code is 123', true],
  ['la pw è gatto77', true],
  ["LA PASSWORD E' GATTO77", true],
  ['password mia: gatto77', true],
  ['la password che mi avete dato è gatto77', true],
  ['la password del wifi è gatto_nero', true],
  ['le credenziali sono mario e gatto77', true],
  ['dati di accesso: mario / gatto77', true],
  ['codice PIN 4821', true],
  ['codice di sicurezza 123', true],
  ['My password is still gatto77', true],
  ['The password for the portal - Xy7!abc - has stopped working', true],
  ['The PIN for the card (4821) came in an open letter', true],
  ['I tried mario as user and gatto77 as password', true],
  ['gatto77 is my password', true],
  ["L'operatore ha messo gatto77 come password", true],
  ["password dell'area clienti gatto77", true],
  ['password wi-fi gatto77', true],
  ['entro con mario / gatto77', true],
  ["My password is incorrect....can't log in", false],
  ['My password is wrong/blocked', false],
  ['I tried the password 3times', false],
  ['I reset the password on 12/05/2024', false],
  ['I got the password in 2023', false],
  ['The password link went to ada@example.org', false],
  ['I lost my password and my order is AB12345', false],
  ['I forgot the password of the account AB123456', false],
  ['Password must have 8-16 characters', false],
  ['My username is mario77', false],
  ['I bought a bus pass 2024', false],
  ['a 24-pin 4821 connector', false],
  ["La parola d'ordine: risparmiare!", false],
  ['La password scade dopo 90giorni', false],
  ['Login fails with HTTP404', false],
  ["Non ricordo la password dell'account AB123456", false],
  ['My password does not work on my iPhone12', false],
  ['I forgot my password', false],
  ['My password is wrong!', false],
  ["My password doesn't work", false],
  ['I changed my password 3 times', false],
  ['Your password reset e-mail never came', false],
  ['La password è sbagliata', false],
  ['Ho cambiato la password ieri', false],
  ['I was spinning 1234 times', false],
  ['', false],
];

describe('A card number', () => {
  for (const [text, holds] of cards) {
    it(`is ${holds ? '' : 'not '}found in "${text}"`, () => {
      const found = findSecrets(answersWith({description: text}), circumstances.questions);
      expect(found.map(({kind}) => kind)).to.deep.equal(holds ? ['card'] : []);
    });
  }

  it('is found of every network, however it is grouped and whatever stands around it', () => {
    const digits = fc.array(fc.nat(9), {minLength: 19, maxLength: 19});
    const separator = fc.constantFrom(
      ...['', ' ', '-', '.', ',', ' - ', '\u00A0', '\u2011', '/', '\n', '_', '•'],
    );
    const around = fc.constantFrom(
      ['card no. ', ', thank you'],
      ['', ''],
      ['29.04.2020 ', ' 12/27 123'],
      ['Visa', 'exp12/27'],
      ['no. 12: ', '\n0123 456789'],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...networks),
        digits,
        separator,
        around,
        ([first, length], rest, between, [before, after]) => {
          const number = withCheckDigit(`${first}${rest.join('')}`.slice(0, length - 1));
          const grouped =
            length < 16
              ? number.replace(/^(.{4})(.{6})/, `$1${between}$2${between}`)
              : number.replace(/(.{4})(?=.)/g, `$1${between}`);
          expect(holdsCardNumber(`${before}${length === 13 ? number : grouped}${after}`)).to.be
            .true;
        },
      ),
    );
  });

  it('is not found in dates, nor in references that begin with a year', () => {
    const part = (min: number, max: number) =>
      fc.integer({min, max}).map((value) => String(value).padStart(2, '0'));
    const date = fc.tuple(part(1, 28), part(1, 12), part(1990, 2030));
    const reference = fc.stringMatching(/^20[0-9]{2} [0-9]{4} [0-9]{4} [0-9]{4}$/);
    fc.assert(
      fc.property(
        date,
        date,
        fc.constantFrom('.', '/', '-', ' '),
        reference,
        (a, b, between, no) => {
          expect(holdsCardNumber(`${a.join(between)} ${b.join(between)}`)).to.be.false;
          expect(holdsCardNumber(`reference ${no}.`)).to.be.false;
        },
      ),
    );
  });
});

describe('A password', () => {
  for (const [text, holds] of passwords) {
    it(`is ${holds ? '' : 'not '}found in "${text}"`, () => {
      expect(holdsPassword(text)).to.equal(holds);
    });
  }
});

describe('Secrets', () => {
  it('are looked for in every long text, and told with their place alone', () => {
    const answers = answersWith({
      desiredResolution: 'Use 4111 1111 1111 1111, the PIN is 4821.',
      actionsTaken: 'password: secret',
      ticketNumbers: ['4111111111111111'],
    });
    expect(findSecrets(answers, circumstances.questions)).to.deep.equal([
      {field: 'desiredResolution', kind: 'card'},
      {field: 'desiredResolution', kind: 'password'},
      {field: 'actionsTaken', kind: 'password'},
    ]);
  });

  for (const piece of [
    ...['1', '1 ', '4-', '4444 ', 'AA00 '],
    ...['pass ', 'pw:', 'pw="', 'pw a@', 'pw----', 'password is '],
    ...['login a/', '_login', 'aa11', 'a as ', '\n'],
  ]) {
    it(`are soon looked for in a long text of "${piece}"`, () => {
      const text = `password ${piece.repeat(2500)}`;
      const look = () => [holdsCardNumber(text), holdsPassword(text)];
      // A thousand times what is needed: only an expression that explodes takes longer.
      expect(() => void runInNewContext('look()', {look}, {timeout: 10_000})).not.to.throw();
    });
  }
});

/** Tries every last digit until the sum of ISO/IEC 7812-1 comes out: here, the other way round. */
function withCheckDigit(digits: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const places = [...digits].map(Number).reverse();
  const sum = places.reduce(
    (total, digit, place) => total + (place % 2 ? digit : doubled[digit]!),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
