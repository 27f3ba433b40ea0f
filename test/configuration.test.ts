import {expect} from '@open-wc/testing';
import {
  defaultSettings,
  parsePrefill,
  readSettings,
  type Properties,
  type Settings,
} from '../src/configuration.js';
import {GivenReader} from '../src/given-reader.js';
import type {Period} from '../src/complaint/period.js';
import {spyOnConsole} from './support/console-spy.js';
import {circumstances} from './support/fixtures.js';

const usual: Properties = {
  endpoint: 'https://api.example/complaints',
  organization: '',
  supportUrl: '',
  autosave: 'session',
  timeout: 15_000,
  credentials: 'same-origin',
  acknowledgeWithin: 2,
  resolveWithin: 7,
  holidays: '',
  ask: '',
  uploadEndpoint: '',
  uploadTypes: 'image/jpeg,image/png,application/pdf',
  uploadMaxSize: 10_000_000,
  uploadMaxFiles: 10,
};

/** In HTML a page may write anything. */
type Written = Partial<Record<keyof Properties, unknown>>;

/** The settings of a page that writes this, all else being as usual. */
function settingsWith(written: Written): Settings {
  const changed = new Map(Object.keys(written).map((name) => [name, undefined]));
  return readSettings(defaultSettings, {...usual, ...written} as Properties, changed, document);
}

describe('What the page wrote', () => {
  const page = spyOnConsole();

  const usable: Written[] = [
    {timeout: 1},
    {timeout: 60_000},
    {timeout: 2 ** 31 - 1},
    {credentials: 'same-origin'},
    {credentials: 'include'},
    {credentials: 'omit'},
    {autosave: 'local'},
    {autosave: 'off'},
    {organization: 'Rossi & Co.'},
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

  const periods: [written: unknown, period: Period][] = [
    [0, {businessDays: 0}],
    [30, {businessDays: 30}],
    ['15', {businessDays: 15}],
    [' 15\n', {businessDays: 15}],
    ['P8W', {months: 0, weeks: 8, days: 0}],
    [' P1M10D ', {months: 1, weeks: 0, days: 10}],
    ['P0D', {months: 0, weeks: 0, days: 0}],
  ];
  for (const [written, period] of periods) {
    it(`is a period, of business days or of the calendar: ${JSON.stringify(written)}`, () => {
      const settings = settingsWith({acknowledgeWithin: written, resolveWithin: written});
      expect(settings.acknowledgeWithin).to.deep.equal(period);
      expect(settings.resolveWithin).to.deep.equal(period);
      expect(page.everything).to.be.empty;
    });
  }

  it('is told what a period may be', () => {
    settingsWith({resolveWithin: '8 weeks'});
    expect(page.warnings).to.deep.equal([
      '<complaint-form>: "resolve-within" must be a whole number or a duration like P8W or P2M, up to a year; the rest is left out.',
    ]);
  });

  const unusable: [written: Written, attribute: string, used: Partial<Settings>][] = [
    ...[0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 31].map(
      (timeout): [Written, string, Partial<Settings>] => [{timeout}, 'timeout', {timeout: 15_000}],
    ),
    ...['', 'Include', 'always', '__proto__'].map(
      (credentials): [Written, string, Partial<Settings>] => [
        {credentials},
        'credentials',
        {credentials: 'same-origin'},
      ],
    ),
    ...[-1, 1.5, NaN, Infinity, 367, '', ' ', 'soon', 'p8w', 'P1Y', '8W', 'P88W', true, {}].flatMap(
      (period): [Written, string, Partial<Settings>][] => [
        [{acknowledgeWithin: period}, 'acknowledge-within', {acknowledgeWithin: {businessDays: 2}}],
        [{resolveWithin: period}, 'resolve-within', {resolveWithin: {businessDays: 7}}],
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
    ].map((supportUrl): [Written, string, Partial<Settings>] => [
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

  for (const [name, byDefault] of Object.entries(defaultSettings)) {
    for (const nothing of [null, undefined]) {
      it(`is the default without a word when it is not set: ${name}=${String(nothing)}`, () => {
        const {[name as keyof Settings]: value} = settingsWith({[name]: nothing});
        expect(value).to.deep.equal(byDefault);
        expect(page.everything).to.be.empty;
      });
    }
  }

  it('says where complaints go, or what is to be mended', () => {
    const url = new URL('/complaints', location.href).href;
    expect(settingsWith({endpoint: '/complaints'}).endpoint).to.deep.equal({url});
    expect(settingsWith({endpoint: 'ftp://a.example/'}).endpoint).to.have.property('mend');
  });

  it('may be an address on the page itself', () => {
    const {supportUrl} = settingsWith({supportUrl: '/support'});

    expect(supportUrl).to.equal(new URL('/support', document.baseURI).href);
  });

  const lists: unknown[] = [
    ' 2026-12-25\n2026-12-26\t\t2026-12-25 ',
    '2026-12-25,2026-12-26',
    ', 2026-12-25 ,\n2026-12-26,',
    ['2026-12-25', '2026-12-26'],
    ['2026-12-25 2026-12-26'],
  ];
  for (const list of lists) {
    it(`is a list of holidays, however it is written: ${JSON.stringify(list)}`, () => {
      const {holidays} = settingsWith({holidays: list});
      expect([...holidays]).to.deep.equal(['2026-12-25', '2026-12-26']);
      expect(page.everything).to.be.empty;
    });
  }

  for (const nothing of ['', ' ', ',', []]) {
    it(`is no holidays when it is ${JSON.stringify(nothing)}`, () => {
      expect([...settingsWith({holidays: nothing}).holidays]).to.be.empty;
      expect(page.everything).to.be.empty;
    });
  }

  for (const wrong of ['2026-02-30', '25/12/2026', '2026-12-25;2026-12-26', 'Christmas']) {
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

describe('The prefilled answers', () => {
  const page = spyOnConsole();
  const newReader = () => new GivenReader('prefill', (value) => parsePrefill(value, circumstances));
  const parse = (given: unknown, reader = newReader()) => reader.read(given);

  it('are JSON', () => {
    expect(parse('{"account":{"email":"ada@example.org"}}')).to.deep.equal({
      email: 'ada@example.org',
    });
  });

  it('are an object', () => {
    expect(parse({person: {fullName: 'Ada'}})).to.deep.equal({fullName: 'Ada'});
  });

  it('are none once they are taken away', () => {
    expect(parse(null)).to.deep.equal({});
    expect(parse(undefined)).to.deep.equal({});
    expect(page.everything).to.be.empty;
  });

  for (const text of ['', '{', "{'account': {}}", '{"account":{"email":"ada@example.org"}']) {
    it(`are left out when they are no JSON, and not quoted: ${text}`, () => {
      expect(parse(text)).to.deep.equal({});
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('"prefill"');
      expect(page.everything.join()).not.to.include('ada@');
    });
  }

  it('are left out one by one where they do not fit, and the place is named alone', () => {
    const given = {account: {email: 'ada@', phone: 'ada-7'}, person: {fullName: 'Ada'}};
    expect(parse(given)).to.deep.equal({fullName: 'Ada'});
    expect(page.warnings).to.have.lengthOf(2);
    expect(page.warnings.join()).to.include('account.email').and.to.include('account.phone');
    expect(page.everything.join()).not.to.match(/ada@|ada-7/);
  });

  it('are warned of once, as long as the page owner is told nothing new', () => {
    const reader = newReader();
    for (let count = 0; count < 2; count++) parse({account: {email: 'ada@'}}, reader);
    expect(page.warnings).to.have.lengthOf(1);
    parse('{', reader);
    parse({account: {email: 'ada@'}, person: {country: 'Italy'}}, reader);
    expect(page.warnings).to.have.lengthOf(3);
    expect(page.warnings[2]).to.include('person.country');
  });
});
