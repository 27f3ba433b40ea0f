import {describe, it} from 'node:test';
import type * as localize from '@lit/localize';
import {expect} from 'chai';
import {builtModule} from './built-module.js';
import {wordlessErrors} from './wordless-errors.js';

const settings = {
  sourceLocale: 'en',
  targetLocales: [],
  loadLocale: () => Promise.reject(new Error('There is none')),
};

describe('errors of the libraries in the build', () => {
  it('are thrown, without their words', async () => {
    const file = 'node_modules/@lit/localize/lit-localize.js';
    const {configureLocalization} = await builtModule<typeof localize>(file, [wordlessErrors()]);
    configureLocalization(settings);
    expect(() => configureLocalization(settings)).to.throw(Error, /^$/);
  });
});
