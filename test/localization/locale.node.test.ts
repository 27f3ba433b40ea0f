import {describe, it} from 'node:test';
import {expect} from 'chai';
import {chooseLocale} from '../../src/localization/locale.js';

describe('The language', () => {
  const choices: [tags: string[], locale: string][] = [
    [['it'], 'it'],
    [['IT'], 'it'],
    [['It'], 'it'],
    [['it-CH'], 'it'],
    [['it-IT'], 'it'],
    [['IT-ch'], 'it'],
    [['it_IT'], 'it'],
    [['it-Latn-IT'], 'it'],
    [[' it '], 'it'],
    [['en'], 'en'],
    [['en-GB'], 'en'],
    [['en-US', 'it'], 'en'],
    [['de', 'it'], 'it'],
    [['de-CH', 'it-CH', 'en'], 'it'],
    [['', 'it'], 'it'],
    [['', '', 'it', 'en'], 'it'],
    [['de', 'fr', 'en', 'it'], 'en'],
    [['ita', 'it'], 'it'],
    [['-it', 'en'], 'en'],
    [['x-it', 'en'], 'en'],
    [['italian', 'en'], 'en'],
    [['iu', 'en'], 'en'],
    [['__proto__', 'it'], 'it'],
    [['constructor'], 'en'],
    [['de'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ];
  for (const [tags, locale] of choices) {
    it(`for ${JSON.stringify(tags)} is ${locale}`, () => {
      expect(chooseLocale(tags)).to.equal(locale);
    });
  }
});
