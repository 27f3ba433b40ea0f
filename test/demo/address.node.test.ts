import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  additions,
  chooseAdditions,
  chooseBrand,
  chooseLanguage,
  chooseScheme,
  schemes,
  withAddition,
  withParameter,
} from '../../demo/address.js';
import {brandNames} from '../../demo/brands.js';

const choices: [search: string, preferred: string[], language: string][] = [
  ['?lang=it', ['en-US'], 'it'],
  ['?lang=IT-ch', ['en-US'], 'it'],
  ['?lang=en', ['it'], 'en'],
  ['?lang=de', ['it-IT', 'en'], 'it'],
  ['?lang=', [], 'en'],
  ['', ['de', 'it', 'en'], 'it'],
  ['', ['de-CH'], 'en'],
  ['?lang=__proto__', ['constructor'], 'en'],
];

for (const [search, preferred, language] of choices) {
  test(`the address "${search}" in a browser that prefers ${preferred.join(', ') || 'nothing'}: ${language}`, () => {
    assert.equal(chooseLanguage(search, preferred), language);
  });
}

test('the address names the brand; without, or with one that is not there, it is Norvane', () => {
  for (const brand of brandNames) assert.equal(chooseBrand(`?lang=it&brand=${brand}`), brand);
  for (const search of ['', '?brand=', '?brand=toString', '?brand=Larkwatt'])
    assert.equal(chooseBrand(search), 'norvane');
});

test('the address says whether the page is light or dark; else the system does', () => {
  for (const scheme of schemes) assert.equal(chooseScheme(`?scheme=${scheme}`), scheme);
  for (const search of ['', '?scheme=', '?scheme=sepia'])
    assert.equal(chooseScheme(search), 'system');
});

test('a switch keeps the other parameters of the address', () => {
  assert.equal(withParameter('?a=1&lang=en&b=%26', 'lang', 'it'), '?a=1&lang=it&b=%26');
  assert.equal(withParameter('?lang=it', 'brand', 'larkwatt'), '?lang=it&brand=larkwatt');
  assert.equal(
    withParameter('?lang=it&brand=larkwatt&scheme=dark', 'scheme', 'light'),
    '?lang=it&brand=larkwatt&scheme=light',
  );
});

const added: [search: string, additions: string][] = [
  ['', ''],
  ['?with=', ''],
  ['?with=loss', 'loss'],
  ['?with=weeks+contact', 'contact weeks'],
  ['?with=loss%20loss&lang=it', 'loss'],
  ['?with=toString+questions+LOSS+tea', 'questions'],
];

for (const [search, expected] of added) {
  test(`the address "${search}" adds ${expected || 'nothing'} to the form`, () => {
    assert.equal(chooseAdditions(search).join(' '), expected);
  });
}

test('each addition comes and goes by itself, and the other parameters stay', () => {
  for (const one of additions) {
    assert.deepEqual(chooseAdditions(withAddition('', one, true)), [one]);
    assert.equal(withAddition(`?lang=it&with=${one}`, one, false), '?lang=it');
  }
  assert.equal(withAddition('?with=loss&lang=it', 'contact', true), '?with=contact+loss&lang=it');
  assert.equal(withAddition('?with=contact+loss', 'loss', false), '?with=contact');
});
