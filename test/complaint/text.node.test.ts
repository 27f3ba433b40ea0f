import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  countCodePoints,
  hasContent,
  normalizeLine,
  normalizeText,
} from '../../src/complaint/text.js';
import {codePoint, invisible, unseen} from './characters.js';

const england = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';

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
    ['keeps a direction mark inside', 'a\u200f\u200eb', 'a\u200f\u200eb', 'a\u200f\u200eb'],
    ['makes a vertical tab a line break', 'a\vb', 'a b', 'a\nb'],
    ['makes a form feed a line break', 'a\fb', 'a b', 'a\nb'],
    ['makes the next line of a mainframe one', 'a\u0085b', 'a b', 'a\nb'],
    ['makes the separators of lines and paragraphs one', 'a\u2028b\u2029c', 'a b c', 'a\nb\nc'],
    ['drops what a contacts app puts around a number', '\u202d+39 06\u202c', '+39 06', '+39 06'],
    ['drops a blank of braille at the ends', '\u2800a\u2800', 'a', 'a'],
    ['keeps a blank of braille inside', 'a\u2800b', 'a\u2800b', 'a\u2800b'],
    ['composes what a dropped character kept apart', 'e\u0000\u0301', '\u00e9', '\u00e9'],
    [
      'puts a sign in the place of half a pair',
      'a\ud800b\udc00',
      'a\ufffdb\ufffd',
      'a\ufffdb\ufffd',
    ],
    ['keeps the heart red at the end', 'I \u2764\ufe0f\u200b', 'I \u2764\ufe0f', 'I \u2764\ufe0f'],
    [
      'keeps the marks of the last letter',
      'k\u0323\u034f ',
      'k\u0323\u034f'.normalize('NFC'),
      'k\u0323\u034f'.normalize('NFC'),
    ],
    ['keeps the flag of England at the end', england + ' ', england, england],
    ['drops tags that belong to no flag', 'a\u{e0067}\u{e007f}', 'a', 'a'],
    ['drops a selector that belongs to nothing seen', 'a \u200b\ufe0f', 'a', 'a'],
    ['drops a selector before the first character', '\ufe0fa', 'a', 'a'],
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
        // What belongs to the character before it stays there: the tests above.
        expect(normalize(character + 'a \u200b' + character)).to.equal('a');
        expect(normalize(character + character)).to.equal('');
      }
    });
  }

  it('takes a hundred thousand spaces inside in its stride', () => {
    const typed = 'a' + ' '.repeat(100_000) + 'b';
    expect(normalizeText(typed)).to.equal(typed);
  });
});

describe('a character that nobody types knowingly', () => {
  for (const character of unseen) {
    it(`is dropped inside a text: ${codePoint(character)}`, () => {
      expect(normalizeText(`a${character}b`)).to.equal('ab');
      expect(normalizeLine(`a${character}b`)).to.equal('ab');
    });
  }

  it('takes with it nothing that stands beside it', () => {
    const beside = 'a\u202fb\u2065\u206ac\u00a0d\u200be';
    expect(normalizeText(beside)).to.equal(beside);
  });

  it('is no content by itself', () => {
    for (const character of unseen) {
      expect(hasContent(character)).to.equal(false);
      expect(normalizeText(character)).to.equal('');
    }
  });
});

describe('a text has something to see', () => {
  const cases: [text: string, has: boolean][] = [
    ['', false],
    [' \t\n', false],
    ['\u200b\u3164', false],
    ['a', true],
    [' \u200b.', true],
  ];
  for (const [text, has] of cases) {
    it(`${has ? '' : 'not '}when it is ${JSON.stringify(text)}`, () => {
      expect(hasContent(text)).to.equal(has);
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
