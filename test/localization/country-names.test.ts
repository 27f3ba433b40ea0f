import {expect} from '@open-wc/testing';
import {countryName, sortedCountries} from '../../src/localization/country-names.js';
import {inLanguage, locales} from './in-language.js';

for (const locale of locales) {
  describe(`The countries in the language ${locale}`, () => {
    const countries = () => inLanguage(locale, sortedCountries);

    it('are 249 of ISO 3166-1 and Kosovo, each once', async () => {
      const codes = (await countries()).map(({value}) => value);

      expect(codes).to.have.length(250);
      expect(new Set(codes).size).to.equal(250);
    });

    it('have names that are no codes and differ', async () => {
      const names = (await countries()).map(({label}) => label);

      expect(new Set(names).size).to.equal(250);
      for (const name of names) expect(name).to.match(/\p{L}{3}/u);
    });

    it('are sorted as its readers expect', async () => {
      const names = (await countries()).map(({label}) => label);

      expect(names).to.deep.equal(names.toSorted(new Intl.Collator(locale).compare));
    });
  });
}

describe('A country', () => {
  const named: [code: string, english: string, italian: string][] = [
    ['IT', 'Italy', 'Italia'],
    ['DE', 'Germany', 'Germania'],
    ['CH', 'Switzerland', 'Svizzera'],
    ['NL', 'Netherlands', 'Paesi Bassi'],
    ['AX', 'Åland Islands', 'Isole Åland'],
  ];
  for (const [code, english, italian] of named) {
    it(`${code} is ${english} and ${italian}`, async () => {
      expect(await inLanguage('en', () => countryName(code))).to.equal(english);
      expect(await inLanguage('it', () => countryName(code))).to.equal(italian);
    });
  }

  it('with a letter of another alphabet stands where its readers look', async () => {
    const [first, second] = await inLanguage('en', sortedCountries);

    expect([first?.label, second?.label]).to.deep.equal(['Afghanistan', 'Åland Islands']);
  });

  for (const code of ['', 'XX', 'EU', 'it', '__proto__']) {
    it(`${JSON.stringify(code)} has no name`, async () => {
      expect(await inLanguage('en', () => countryName(code))).to.equal('');
    });
  }
});
