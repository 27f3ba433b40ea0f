import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {texts} from '../../demo/texts.js';

const page = readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8');
const inbox = ['inbox.ts', 'inbox-parts.ts']
  .map((file) => readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8'))
  .join('');
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
