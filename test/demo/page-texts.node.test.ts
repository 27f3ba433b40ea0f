import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {chooseLanguage, withLanguage} from '../../demo/choose-language.js';
import {texts} from '../../demo/texts.js';

const page = await readFile(new URL('../../demo/index.html', import.meta.url), 'utf8');
const inbox = await readFile(new URL('../../demo/inbox.ts', import.meta.url), 'utf8');
const onPage = [...page.matchAll(/data-(?:text|label)="(\w*)"/g)].map(([, key]) => key ?? '');

test('each place on the page has its words, and no words are left over', () => {
  const inInbox = Object.keys(texts.en).filter((key) => inbox.includes(`.${key}`));
  assert.deepEqual(new Set([...onPage, ...inInbox]), new Set(Object.keys(texts.en)));
});

test('English and Italian say each thing in words of their own', () => {
  for (const [key, english] of Object.entries(texts.en)) {
    const italian = texts.it[key as keyof typeof texts.it];
    assert.ok(italian.trim() !== '' && italian !== english, key);
  }
});

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

test('the language switch keeps the other parameters of the address', () => {
  assert.equal(withLanguage('?a=1&lang=en&b=%26', 'it'), '?a=1&lang=it&b=%26');
});
