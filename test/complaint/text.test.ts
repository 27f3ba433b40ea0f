import {expect} from '@open-wc/testing';
import {
  countCodePoints,
  hasRefusedCharacter,
  normalizeLine,
  normalizeText,
} from '../../src/complaint/text.js';
import {codePoint, invisible, refused} from './characters.js';

describe('normalising', () => {
  const cases: [what: string, typed: string, line: string, text: string][] = [
    ['leaves plain words alone', 'Ada Rossi', 'Ada Rossi', 'Ada Rossi'],
    ['composes (NFC)', 'cafe\u0301', 'caf\u00e9', 'caf\u00e9'],
    ['does not fold compatibility characters', '\uff21 \ufb01', '\uff21 \ufb01', '\uff21 \ufb01'],
    ['makes a tab a space', 'a\tb', 'a b', 'a b'],
    ['keeps a line feed in long texts only', 'a\nb', 'a b', 'a\nb'],
    ['takes a Windows line break for one', 'a\r\nb', 'a b', 'a\nb'],
    ['takes an old Mac line break for one', 'a\rb', 'a b', 'a\nb'],
    ['counts each line break', 'a\n\nb', 'a  b', 'a\n\nb'],
    ['keeps inner spaces', 'a  b', 'a  b', 'a  b'],
    ['keeps inner no-break spaces', 'a\u00a0b', 'a\u00a0b', 'a\u00a0b'],
    ['drops white space around', ' \t\r\n a \n\t ', 'a', 'a'],
    ['drops mixed invisible ends', '\u200b \u2060\ufeffa\u00ad \u3164', 'a', 'a'],
    ['keeps the non-joiner inside Persian', 'می\u200cخواهم', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps the joiners inside an emoji', '👩\u200d🔧', '👩\u200d🔧', '👩\u200d🔧'],
    ['keeps a soft hyphen inside', 'a\u00adb', 'a\u00adb', 'a\u00adb'],
    ['leaves nothing of nothing', '', '', ''],
    ['leaves nothing of what cannot be seen', ' \u200b\u2060\u3164\n', '', ''],
  ];
  for (const [what, typed, line, text] of cases) {
    it(what, () => {
      expect(normalizeLine(typed), 'in a single-line field').to.equal(line);
      expect(normalizeText(typed), 'in a long text').to.equal(text);
    });
  }

  for (const character of invisible) {
    it(`drops ${codePoint(character)} at both ends, and finds it empty by itself`, () => {
      for (const normalize of [normalizeLine, normalizeText]) {
        expect(normalize(character + 'a' + character)).to.equal('a');
        expect(normalize(character + character)).to.equal('');
      }
    });
  }

  it('makes the separators of lines and paragraphs a space in a single-line field', () => {
    expect(normalizeLine('a\u2028b\u2029c')).to.equal('a b c');
  });

  it('takes a hundred thousand spaces inside in its stride', () => {
    const typed = 'a' + ' '.repeat(100_000) + 'b';
    expect(normalizeText(typed)).to.equal(typed);
  });
});

describe('a character that is refused', () => {
  for (const character of refused) {
    it(`is ${codePoint(character)} inside a text`, () => {
      expect(hasRefusedCharacter(normalizeText(`a${character}b`))).to.equal(true);
      expect(hasRefusedCharacter(normalizeLine(`a${character}b`))).to.equal(true);
    });
  }

  const allowed: [what: string, text: string][] = [
    ['a line feed', 'a\nb'],
    ['a tab, once it is a space', 'a\tb'],
    ['a zero-width joiner', 'a\u200db'],
    ['a zero-width non-joiner', 'a\u200cb'],
    ['a left-to-right mark', 'a\u200eb'],
    ['a right-to-left mark', 'a\u200fb'],
    ['Arabic', 'آدا روسي'],
    ['an astral character', '𠮷野家 😀'],
    ['what stands beside the overrides', 'a\u2029\u202fb\u2065\u206ac'],
    ['an override at the end, which is dropped', '\u202eab\u202c'],
  ];
  for (const [what, text] of allowed) {
    it(`is not ${what}`, () => {
      expect(hasRefusedCharacter(normalizeText(text))).to.equal(false);
    });
  }
});

describe('the length of a text', () => {
  const cases: [text: string, length: number][] = [
    ['', 0],
    ['abc', 3],
    ['caf\u00e9', 4],
    ['😀😀', 2],
    ['𠮷', 1],
    ['👩\u200d🔧', 3],
    ['a\nb', 3],
  ];
  for (const [text, length] of cases) {
    it(`is ${length} for ${JSON.stringify(text)}`, () => {
      expect(countCodePoints(text)).to.equal(length);
    });
  }
});
