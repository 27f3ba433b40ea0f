import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {findSecrets, holdsCardNumber, holdsPassword} from '../../src/complaint/secrets.js';
import {answersWith} from '../support/fixtures.js';

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
  ['4111 1111 1111 1112', false],
  ['411111111111', false],
  ['41111111111111111111', false],
  ['IBAN IT60X0542811101000000123456', false],
  ['Call +39 02 1234 5678', false],
  ['1763800000000', false],
  ['Tickets 12345678, 23456789 and 34567890', false],
  ['', false],
];

const passwords: [text: string, holds: boolean][] = [
  ['My password is hunter2', true],
  ['Password: secret', true],
  ['pwd=letmein', true],
  ['password hunter2', true],
  ['PIN 4821', true],
  ['the passcode was 9-3-7-1.', true],
  ['My password is pass@word', true],
  ['La mia password è gatto77', true],
  ["La parola d'ordine: sesamo", true],
  ['I forgot my password', false],
  ['My password is wrong!', false],
  ["My password isn't accepted", false],
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
      const found = findSecrets(answersWith({description: text}));
      expect(found.map(({kind}) => kind)).to.deep.equal(holds ? ['card'] : []);
    });
  }

  it('is found however it is grouped and whatever stands around it', () => {
    const digits = fc.array(fc.nat(9), {minLength: 11, maxLength: 17});
    const separator = fc.constantFrom('', ' ', '-', '.');
    fc.assert(
      fc.property(digits, fc.constantFrom(2, 3, 4, 5, 6), separator, (rest, first, between) => {
        const number = withCheckDigit([first, ...rest].join(''));
        const grouped = number.replace(/(.{4})(?=.)/g, `$1${between}`);
        expect(holdsCardNumber(`card no. ${grouped}, thank you`)).to.be.true;
      }),
    );
  });

  it('is looked for in any text in the time of a key press', () => {
    for (const text of ['1 '.repeat(5000), '1'.repeat(10_000), '4-'.repeat(5000)]) {
      expect(holdsCardNumber(text)).to.be.a('boolean');
    }
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}),
        (text) => typeof holdsCardNumber(text) === 'boolean',
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
    expect(findSecrets(answers)).to.deep.equal([
      {field: 'desiredResolution', kind: 'card'},
      {field: 'desiredResolution', kind: 'password'},
      {field: 'actionsTaken', kind: 'password'},
    ]);
  });
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
