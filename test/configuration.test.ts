import {expect} from '@open-wc/testing';
import {
  defaultSettings,
  parsePrefill,
  readSettings,
  type Attributes,
  type Settings,
} from '../src/configuration.js';
import {spyOnConsole} from './support/console-spy.js';

const usual: Attributes = {
  endpoint: 'https://api.example/complaints',
  supportUrl: '',
  autosave: 'session',
  timeout: 15_000,
  credentials: 'same-origin',
  acknowledgeWithin: 2,
  resolveWithin: 7,
  holidays: '',
};

/** The settings of a page that writes this, all else being as usual. */
function settingsWith(written: Partial<Attributes>): Settings {
  const changed = new Map(Object.keys(written).map((name) => [name, undefined]));
  return readSettings(defaultSettings, {...usual, ...written}, changed, document);
}

describe('What the page wrote', () => {
  const page = spyOnConsole();

  const usable: Partial<Attributes>[] = [
    {timeout: 1},
    {timeout: 60_000},
    {timeout: 2 ** 31 - 1},
    {credentials: 'same-origin'},
    {credentials: 'include'},
    {credentials: 'omit'},
    {acknowledgeWithin: 1},
    {acknowledgeWithin: 30},
    {resolveWithin: 15},
    {supportUrl: ''},
    {supportUrl: 'https://support.example/contact'},
    {supportUrl: 'http://support.example/contact'},
    {supportUrl: 'mailto:support@example.org'},
  ];
  for (const written of usable) {
    it(`is taken as it is: ${JSON.stringify(written)}`, () => {
      expect(settingsWith(written)).to.deep.include(written);
      expect(page.everything).to.be.empty;
    });
  }

  const unusable: [written: Partial<Attributes>, attribute: string, used: Partial<Settings>][] = [
    ...[0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 31].map(
      (timeout): [Partial<Attributes>, string, Partial<Settings>] => [
        {timeout},
        'timeout',
        {timeout: 15_000},
      ],
    ),
    ...['', 'Include', 'always', '__proto__'].map(
      (credentials): [Partial<Attributes>, string, Partial<Settings>] => [
        {credentials},
        'credentials',
        {credentials: 'same-origin'},
      ],
    ),
    ...[-1, 1.5, NaN, Infinity].flatMap(
      (days): [Partial<Attributes>, string, Partial<Settings>][] => [
        [{acknowledgeWithin: days}, 'acknowledge-within', {acknowledgeWithin: 2}],
        [{resolveWithin: days}, 'resolve-within', {resolveWithin: 7}],
      ],
    ),
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,1',
      'ftp://support.example/',
      'blob:https://support.example/1',
      'tel:+390123456',
      'https://',
    ].map((supportUrl): [Partial<Attributes>, string, Partial<Settings>] => [
      {supportUrl},
      'support-url',
      {supportUrl: ''},
    ]),
  ];
  for (const [written, attribute, used] of unusable) {
    const value = Object.values(written).map(String).join();
    it(`is replaced by the default, with a warning: ${attribute}=${JSON.stringify(value)}`, () => {
      expect(settingsWith(written)).to.deep.include(used);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include(`"${attribute}"`);
    });
  }

  it('may be an address on the page itself', () => {
    const {supportUrl} = settingsWith({supportUrl: '/support'});

    expect(supportUrl).to.equal(new URL('/support', document.baseURI).href);
  });

  it('is a list of holidays, however it is spaced', () => {
    const {holidays} = settingsWith({holidays: ' 2026-12-25\n2026-12-26\t\t2026-12-25 '});

    expect([...holidays]).to.deep.equal(['2026-12-25', '2026-12-26']);
    expect(page.everything).to.be.empty;
  });

  for (const wrong of ['2026-02-30', '25/12/2026', '2026-12-25,2026-12-26', 'Christmas']) {
    it(`is a list of holidays but for what is no date: ${wrong}`, () => {
      const {holidays} = settingsWith({holidays: `2026-12-08 ${wrong} 2027-01-01`});

      expect([...holidays]).to.deep.equal(['2026-12-08', '2027-01-01']);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('"holidays"');
    });
  }

  it('is looked at once: what has not changed is not warned of again', () => {
    const before = settingsWith({timeout: -1});
    page.warnings.length = 0;

    const after = readSettings(
      before,
      {...usual, timeout: -1},
      new Map([['holidays', '']]),
      document,
    );

    expect(after.timeout).to.equal(15_000);
    expect(page.warnings).to.be.empty;
  });
});

describe('The attribute prefill', () => {
  const page = spyOnConsole();

  it('is JSON', () => {
    expect(parsePrefill('{"account":{"email":"ada@example.org"}}')).to.deep.equal({
      account: {email: 'ada@example.org'},
    });
  });

  it('is nothing once it is taken away', () => {
    expect(parsePrefill(null)).to.equal(undefined);
    expect(page.everything).to.be.empty;
  });

  for (const text of ['', '{', "{'account': {}}", '{"account":{"email":"ada@example.org"}']) {
    it(`is left out when it is no JSON, and not quoted: ${text}`, () => {
      expect(parsePrefill(text)).to.equal(undefined);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('"prefill"');
      expect(page.everything.join()).not.to.include('ada@');
    });
  }
});
