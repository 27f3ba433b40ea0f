import {describe, it} from 'node:test';
import {expect} from 'chai';
import {defaultCategoryValues, parseCategories} from '../../src/complaint/categories.js';

describe('the categories', () => {
  it('are eight by default, Other last', () => {
    expect(defaultCategoryValues).to.deep.equal([
      'account-access',
      'verification',
      'deposits-withdrawals',
      'trading',
      'fees',
      'security',
      'customer-service',
      'other',
    ]);
  });
});

describe('the categories of a page', () => {
  const fees = {value: 'fees', label: 'Fees'};

  it('are taken in their order', () => {
    const given = [{value: 'other', label: 'Other'}, fees];
    expect(parseCategories(given)).to.deep.equal({categories: given, refused: []});
  });

  it('are normalised', () => {
    const {categories} = parseCategories([{value: ' fees\n', label: '\u200bFees\tand charges '}]);
    expect(categories).to.deep.equal([{value: 'fees', label: 'Fees and charges'}]);
  });

  const refused: [what: string, entry: unknown][] = [
    ['no value', {label: 'Fees'}],
    ['an empty value', {value: ' ', label: 'Fees'}],
    ['no label', {value: 'x'}],
    ['an invisible label', {value: 'x', label: '\u200b'}],
    ['a value of 65 characters', {value: 'x'.repeat(65), label: 'Fees'}],
    ['a label of 201 characters', {value: 'x', label: 'x'.repeat(201)}],
    ['a number for its value', {value: 1, label: 'Fees'}],
    ['a value that is there already', {value: 'fees', label: 'Charges'}],
    ['nothing', null],
    ['a text in its place', 'fees'],
  ];
  for (const [what, entry] of refused) {
    it(`are left without the one that has ${what}`, () => {
      const other = {value: 'other', label: 'Other'};
      expect(parseCategories([fees, entry, other])).to.deep.equal({
        categories: [fees, other],
        refused: [1],
      });
    });
  }

  it('may be as long as they may be, in code points', () => {
    const longest = {value: '😀'.repeat(64), label: '😀'.repeat(200)};
    expect(parseCategories([longest]).categories).to.deep.equal([longest]);
  });

  it('may be 500 and no more', () => {
    const given = Array.from({length: 501}, (_, index) => ({value: `${index}`, label: 'Fees'}));
    const {categories, refused} = parseCategories(given);
    expect(categories).to.deep.equal(given.slice(0, 500));
    expect(refused).to.deep.equal([500]);
  });
});
