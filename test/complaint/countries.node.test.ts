import {describe, it} from 'node:test';
import {expect} from 'chai';
import {countryCodes} from '../../src/complaint/countries.js';

describe('the countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, each once', () => {
    expect(countryCodes).to.have.length(250);
    expect(new Set(countryCodes).size).to.equal(250);
    expect(countryCodes).to.include('XK');
  });

  it('have two capital letters each', () => {
    expect(countryCodes.filter((code) => !/^[A-Z]{2}$/.test(code))).to.deep.equal([]);
  });

  for (const language of ['en', 'it']) {
    it(`have a name each, and none twice, in ${language}`, () => {
      const names = new Intl.DisplayNames(language, {type: 'region', fallback: 'none'});
      expect(countryCodes.filter((code) => !names.of(code))).to.deep.equal([]);
      expect(new Set(countryCodes.map((code) => names.of(code))).size).to.equal(250);
    });
  }

  it('include territories and the newest members', () => {
    expect(countryCodes).to.include.members(['AX', 'BQ', 'CW', 'PS', 'SS', 'SX', 'TW', 'UM', 'VA']);
  });

  const unofficial = [
    ['EU', 'reserved'],
    ['UK', 'reserved'],
    ['AC', 'reserved'],
    ['TA', 'reserved'],
    ['IC', 'reserved'],
    ['UN', 'reserved'],
    ['AN', 'withdrawn'],
    ['CS', 'withdrawn'],
    ['SU', 'withdrawn'],
    ['YU', 'withdrawn'],
    ['ZZ', 'unknown'],
  ] as const;
  for (const [code, why] of unofficial) {
    it(`leave out ${code}, which is ${why}`, () => {
      expect(countryCodes).not.to.include(code);
    });
  }
});
