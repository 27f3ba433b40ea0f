import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {parseProblemDetails} from '../../src/submission/problem-details.js';

/** The field that a pointer leads to, an entry as `field[1]`; `undefined` for none. */
function fieldOf(pointer: unknown): string | undefined {
  const [error] = parseProblemDetails({errors: [{pointer, detail: 'Wrong.'}]}).errors;
  expect(error?.detail, 'the detail is there in any case').to.equal('Wrong.');
  return error?.entry === undefined ? error?.field : `${error.field}[${error.entry}]`;
}

describe('A pointer', () => {
  const known: [pointer: string, field: string][] = [
    ['#/account/email', 'email'],
    ['#/account/publicAccountId', 'publicAccountId'],
    ['#/person/fullName', 'fullName'],
    ['#/person/country', 'country'],
    ['#/subject/category', 'category'],
    ['#/subject/label', 'category'],
    ['#/details/description', 'description'],
    ['#/details/desiredResolution', 'desiredResolution'],
    ['#/details/occurred', 'when'],
    ['#/details/occurred/precision', 'when'],
    ['#/details/occurred/date', 'date'],
    ['#/details/occurred/time', 'time'],
    ['#/details/occurred/description', 'approximateDate'],
    ['#/details/ticketNumbers', 'ticketNumbers'],
    ['#/details/ticketNumbers/0', 'ticketNumbers[0]'],
    ['#/details/ticketNumbers/19', 'ticketNumbers[19]'],
    ['#/details/individuals', 'individuals'],
    ['#/details/individuals/1', 'individuals[1]'],
    ['#/details/actionsTaken', 'actionsTaken'],
    ['#/%61ccount/%65mail', 'email'],
    ['#/account%2Femail', 'email'],
  ];
  for (const [pointer, field] of known) {
    it(`${pointer} leads to ${field}`, () => {
      expect(fieldOf(pointer)).to.equal(field);
    });
  }

  const unknown: unknown[] = [
    '',
    '#',
    '#/',
    '#/account',
    '#/account/',
    '#/account/Email',
    '#/account/email/0',
    '#//account/email',
    '#/account~1email',
    '#/account~0/email',
    '/account/#email',
    '#/account~0email',
    '#/account/%7E1email',
    '#/account.email',
    '#/email',
    'account/email',
    '#/%',
    '#/account/%E0%A4%A',
    '#/account/__proto__',
    '#/__proto__/email',
    '#/constructor',
    '#/details/ticketNumbers/',
    '#/details/ticketNumbers/-',
    '#/details/ticketNumbers/-1',
    '#/details/ticketNumbers/1.5',
    '#/details/ticketNumbers/0x1',
    '#/details/ticketNumbers/0/0',
    '#/submissionId',
    undefined,
    null,
    0,
    true,
    {},
    {toString: 1},
    ['#/account/email'],
  ];
  for (const pointer of unknown) {
    it(`${JSON.stringify(pointer)} leads to no field`, () => {
      expect(fieldOf(pointer)).to.equal(undefined);
    });
  }
});

describe('The details of a problem', () => {
  it('are its first 20 errors, in their order', () => {
    const errors = Array.from({length: 25}, (_, index) => ({detail: `Error ${index + 1}`}));

    const details = parseProblemDetails({errors}).errors.map(({detail}) => detail);

    expect(details).to.have.length(20);
    expect([details[0], details[19]]).to.deep.equal(['Error 1', 'Error 20']);
  });

  const texts: [what: string, text: string, shown: string][] = [
    ['500 characters stay', 'è'.repeat(500), 'è'.repeat(500)],
    ['the 501st is cut off', 'è'.repeat(501), 'è'.repeat(500)],
    ['500 characters beyond the BMP stay', '🙂'.repeat(500), '🙂'.repeat(500)],
    ['none of them is halved', '🙂'.repeat(501), '🙂'.repeat(500)],
    ['markup stays text', '<b>Wrong</b>', '<b>Wrong</b>'],
  ];
  for (const [what, text, shown] of texts) {
    it(`are cut at 500 characters: ${what}`, () => {
      const {detail, errors} = parseProblemDetails({detail: text, errors: [{detail: text}]});

      expect(detail).to.equal(shown);
      expect(errors[0]?.detail).to.equal(shown);
    });
  }

  it('are read as far as they fit', () => {
    const {detail, errors} = parseProblemDetails({
      detail: ['no text'],
      errors: ['no object', 7, {pointer: '#/account/email', detail: 'Unknown address.'}],
    });

    expect(detail).to.equal(undefined);
    expect(errors).to.deep.equal([{field: 'email', detail: 'Unknown address.'}]);
  });

  for (const answer of [undefined, null, 7, 'text', [], {}, {errors: {}}, {errors: 'text'}]) {
    it(`are none in ${JSON.stringify(answer)}`, () => {
      expect(parseProblemDetails(answer)).to.deep.equal({detail: undefined, errors: []});
    });
  }

  it('are few, short and read without a fault, whatever the endpoint answers', () => {
    const pointer = fc.oneof(fc.string({unit: 'binary'}), fc.jsonValue());
    const error = fc.oneof(fc.jsonValue(), fc.record({pointer, detail: fc.jsonValue()}));
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({detail: fc.jsonValue(), errors: fc.array(error, {maxLength: 30})}),
    );
    fc.assert(
      fc.property(answer, (received) => {
        const {errors} = parseProblemDetails(received);
        expect(errors.length).to.be.at.most(20);
        for (const {detail} of errors) expect([...detail].length).to.be.at.most(500);
      }),
    );
  });
});
