import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {
  countCodePoints,
  hasContent,
  normalizeLine,
  normalizeText,
} from '../../src/complaint/text.js';
import {unicodeText} from './arbitraries.js';

const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const BELONGING = /[\p{M}\p{Variation_Selector}\u{E0020}-\u{E007F}]/u;

/** What a person sees of a text, one way of writing it for all. */
const visible = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .normalize('NFC');

describe('any text, when it is normalised,', () => {
  for (const [kind, normalize] of Object.entries({normalizeLine, normalizeText})) {
    describe(`by ${kind}`, () => {
      const holds = (property: (typed: string) => void) => () => {
        fc.assert(fc.property(unicodeText, property));
      };

      it(
        'stays as it is the second time',
        holds((typed) => {
          expect(normalize(normalize(typed))).to.equal(normalize(typed));
        }),
      );

      it(
        'is composed',
        holds((typed) => {
          expect(normalize(typed)).to.equal(normalize(typed).normalize('NFC'));
        }),
      );

      it(
        'neither begins nor ends with what cannot be seen',
        holds((typed) => {
          const [first = 'a', ...rest] = normalize(typed);
          expect(first.replace(INVISIBLE, '')).to.equal(first);
          // But for what belongs to the character before it.
          const isBelonging = (one: string): boolean => BELONGING.test(one) && visible(one) === '';
          const last = rest.filter((one) => !isBelonging(one)).at(-1) ?? first;
          expect(last.replace(INVISIBLE, '')).to.equal(last);
        }),
      );

      it(
        'loses nothing that can be seen, and gains nothing',
        holds((typed) => {
          expect(visible(normalize(typed))).to.equal(visible(typed));
        }),
      );

      it(
        'is no longer than it was, but for what composing itself writes out',
        holds((typed) => {
          const composed = countCodePoints(typed.normalize('NFC'));
          expect(countCodePoints(normalize(typed))).to.be.at.most(composed);
        }),
      );

      it(
        'has neither tabs nor carriage returns left',
        holds((typed) => {
          expect(normalize(typed)).not.to.match(
            /[\t\r\v\f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069\0]/,
          );
        }),
      );
    });
  }

  it('has content when something is left of it, and only then', () => {
    fc.assert(
      fc.property(unicodeText, (typed) => {
        expect(hasContent(typed)).to.equal(normalizeText(typed) !== '');
        expect(hasContent(typed)).to.equal(normalizeLine(typed) !== '');
      }),
    );
  });

  it('is as long as it has code points', () => {
    fc.assert(
      fc.property(unicodeText, (typed) => {
        expect(countCodePoints(typed)).to.equal([...typed].length);
      }),
    );
  });

  it('has no line break left in a single-line field', () => {
    fc.assert(
      fc.property(unicodeText, (typed) => {
        expect(normalizeLine(typed)).not.to.match(/[\n\r\v\f\u0085\u2028\u2029]/);
      }),
    );
  });
});
