import {expect} from '@open-wc/testing';
import {
  defaultSettings,
  readSettings,
  type Properties,
  type Settings,
} from '../src/configuration.js';
import {spyOnConsole} from './support/console-spy.js';
import {openForm} from './support/driver.js';

type Name = keyof Settings;

/** The settings of a page whose script sets this. */
function settingsOf(name: Name, value: unknown): Settings {
  const properties = {[name]: value} as Partial<Properties>;
  return readSettings(defaultSettings, properties, new Map([[name, undefined]]), document);
}

const names = Object.keys(defaultSettings) as Name[];

/** What a script may set by mistake, of which no text and no number can be made. */
const speechless: [what: string, value: unknown, names: readonly Name[]][] = [
  // Of a Symbol there is a text, though no number.
  [
    'a Symbol',
    Symbol('a mistake'),
    names.filter((name) => !['endpoint', 'organization', 'supportUrl'].includes(name)),
  ],
  ['an object without a prototype', Object.create(null), names],
  [
    'an object that throws',
    {
      toString: () => {
        throw new RangeError('a mistake');
      },
    },
    names,
  ],
];

describe('What a script sets', () => {
  const page = spyOnConsole();

  it('may be a URL where a URL is meant', () => {
    const url = new URL('https://api.example/a?b=1');
    expect(settingsOf('endpoint', url).endpoint).to.deep.equal({url: url.href});
    expect(settingsOf('supportUrl', url).supportUrl).to.equal(url.href);
    expect(page.everything).to.be.empty;
  });

  it('may be a number where a text is meant', () => {
    expect(settingsOf('organization', 1887).organization).to.equal('1887');
    expect(page.everything).to.be.empty;
  });

  it('may be a text where a number is meant', () => {
    expect(settingsOf('timeout', '5000').timeout).to.equal(5_000);
    expect(page.everything).to.be.empty;
  });

  for (const value of [2026, true, {}]) {
    it(`is no holidays when it is ${JSON.stringify(value)}, with one warning`, () => {
      expect([...settingsOf('holidays', value).holidays]).to.be.empty;
      expect(page.warnings).to.have.lengthOf(1);
      expect(page.warnings[0]).to.include('"holidays"');
    });
  }

  for (const value of [7, true, {}, ['local', 'session'], new URL('https://a.example/')]) {
    it(`is the default with one warning when it is no word: ${JSON.stringify(value)}`, () => {
      expect(settingsOf('autosave', value).autosave).to.equal('session');
      expect(settingsOf('credentials', value).credentials).to.equal('same-origin');
      expect(page.warnings).to.have.lengthOf(2);
    });
  }

  for (const [what, value, affected] of speechless) {
    for (const name of affected) {
      it(`never throws, and is the default with one warning: ${name} is ${what}`, () => {
        expect(settingsOf(name, value)[name]).to.deep.equal(defaultSettings[name]);
        expect(page.everything).to.have.lengthOf(1);
        expect(page.warnings[0]).to.match(/^<complaint-form>: "[\w-]+" must be /);
        expect(page.warnings[0]!.replaceAll('-', '').toLowerCase()).to.include(name.toLowerCase());
        expect(page.warnings[0]).not.to.include('a mistake');
      });
    }
  }

  it('leaves the other properties as they are when it says nothing', () => {
    const properties = {timeout: Symbol('a mistake'), organization: 'Acme'} as never;
    const changed = new Map([
      ['timeout', undefined],
      ['organization', undefined],
    ]);
    const settings = readSettings(defaultSettings, properties, changed, document);
    expect(settings).to.include({organization: 'Acme', timeout: 15_000});
  });

  it('leaves the form usable, whatever it is', async () => {
    const mistake = Object.create(null) as never;
    const properties = {organization: mistake, supportUrl: mistake, timeout: mistake};
    const form = await openForm({}, {properties});
    expect(form.labels()).not.to.be.empty;
    expect(page.warnings).to.have.lengthOf(3);
    expect(page.errors).to.be.empty;
  });
});

describe('The attribute of a number', () => {
  const page = spyOnConsole();

  const numbers = ['timeout', 'acknowledge-within', 'resolve-within'] as const;
  for (const attribute of numbers) {
    for (const text of ['', ' ', '\n']) {
      it(`is not set when it is empty, and one warning says so: ${attribute}=${JSON.stringify(text)}`, async () => {
        await openForm({[attribute]: text});
        expect(page.warnings).to.have.lengthOf(1);
        expect(page.warnings[0]).to.include(`"${attribute}" must be a whole number`);
      });
    }

    it(`is not set when it is removed, without a word: ${attribute}`, async () => {
      const form = await openForm({[attribute]: '5'});
      form.element.removeAttribute(attribute);
      await form.settled();
      expect(page.everything).to.be.empty;
    });
  }

  it('promises what it would without it when it is empty, and not zero days', () => {
    const {acknowledgeWithin, resolveWithin} = defaultSettings;
    for (const nothing of ['', ' ', NaN]) {
      expect(settingsOf('acknowledgeWithin', nothing).acknowledgeWithin).to.equal(
        acknowledgeWithin,
      );
      expect(settingsOf('resolveWithin', nothing).resolveWithin).to.equal(resolveWithin);
    }
  });

  it('says which number it is', async () => {
    const {element} = await openForm({timeout: ' 5000 '});
    expect(element.timeout).to.equal(5_000);
    expect(page.everything).to.be.empty;
  });

  it('says business days as a number, and a duration as it was written', async () => {
    const {element} = await openForm({'acknowledge-within': '0', 'resolve-within': 'P8W'});
    expect([element.acknowledgeWithin, element.resolveWithin]).to.deep.equal([0, 'P8W']);
    expect(page.everything).to.be.empty;
  });

  it('is two business days and seven for a script that reads what nobody has set', async () => {
    const {element} = await openForm();
    expect([element.acknowledgeWithin, element.resolveWithin]).to.deep.equal([2, 7]);
  });
});
