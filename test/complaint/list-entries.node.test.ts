import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  addEntry,
  insertPasted,
  removeEntry,
  shownEntries,
  splitPasted,
} from '../../src/complaint/list-entries.js';

describe('The entries of a list', () => {
  it('show one that is empty when there are none', () => {
    expect(shownEntries([])).to.deep.equal(['']);
    expect(shownEntries(['', 'a'])).to.deep.equal(['', 'a']);
  });

  const additions: [entries: string[], place: number | undefined, after: string[]][] = [
    [[], undefined, ['', '']],
    [['a'], undefined, ['a', '']],
    [['a', 'b'], 1, ['a', '', 'b']],
    [['a', 'b'], 0, ['', 'a', 'b']],
    [['a', 'b'], 2, ['a', 'b', '']],
  ];
  for (const [entries, place, after] of additions) {
    it(`are ${JSON.stringify(after)} with one added to ${JSON.stringify(entries)} at ${String(place)}`, () => {
      expect(addEntry(entries, place)).to.deep.equal(after);
    });
  }

  const removals: [entries: string[], index: number, after: string[]][] = [
    [['a'], 0, []],
    [['a', 'b', 'a'], 0, ['b', 'a']],
    [['a', 'b', 'a'], 2, ['a', 'b']],
    [['a'], 7, ['a']],
  ];
  for (const [entries, index, after] of removals) {
    it(`are ${JSON.stringify(after)} without number ${index} of ${JSON.stringify(entries)}`, () => {
      expect(removeEntry(entries, index)).to.deep.equal(after);
    });
  }
});

describe('A pasted text', () => {
  const pasted: [text: string, lines: string[], parts: string[]][] = [
    ['', [], []],
    [' \n\r\n ', [], []],
    ['a', ['a'], ['a']],
    [' a \n\n b\r\nc\rd', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']],
    ['a, b,,c\nd', ['a, b,,c', 'd'], ['a', 'b', 'c', 'd']],
    [',a,\n,', [',a,', ','], ['a']],
  ];
  for (const [text, lines, parts] of pasted) {
    it(`makes an entry of each line: ${JSON.stringify(text)}`, () => {
      expect(splitPasted(text, {commas: false})).to.deep.equal(lines);
    });

    it(`makes an entry of each part between commas: ${JSON.stringify(text)}`, () => {
      expect(splitPasted(text, {commas: true})).to.deep.equal(parts);
    });
  }

  const insertions: [
    entries: string[],
    at: {index: number; before: string; after: string},
    texts: string[],
    result: string[],
  ][] = [
    [[], {index: 0, before: '', after: ''}, ['a', 'b'], ['a', 'b']],
    [['x', 'y'], {index: 0, before: 'x', after: ''}, ['a', 'b'], ['xa', 'b', 'y']],
    [['x', 'yz'], {index: 1, before: 'y', after: 'z'}, ['a', 'b', 'c'], ['x', 'ya', 'b', 'cz']],
    [['xy'], {index: 0, before: 'x', after: 'y'}, ['a'], ['xay']],
  ];
  for (const [entries, at, texts, result] of insertions) {
    it(`stands in the place of what is selected: ${JSON.stringify(result)}`, () => {
      expect(insertPasted(entries, at, texts)).to.deep.equal(result);
    });
  }
});
