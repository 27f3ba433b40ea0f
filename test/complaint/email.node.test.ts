import {describe, it} from 'node:test';
import {expect} from 'chai';
import {rules} from '../../src/complaint/rules.js';
import {schemaFor} from '../../src/complaint/value-schemas.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {answersWith, circumstances} from '../support/fixtures.js';

const schema = schemaFor(rules.email);

const codeOf = (email: string) =>
  problemsIn('account', answersWith({email}), circumstances)[0]?.code;

const domain = '@example.org';
const longest = 'a'.repeat(254 - domain.length) + domain;

describe('an e-mail address', () => {
  const valid = [
    'ada@example.org',
    'ADA@Example.ORG',
    'ada.rossi@example.org',
    'a.d.a@mail.example.co.uk',
    'ada+complaints@example.org',
    "o'brien@example.org",
    "!#$%&'*+/=?^_`{|}~-@example.org",
    '-ada-@example.org',
    '_@example.org',
    '1@2.3',
    'a@b.c',
    'ada@a-b.example',
    'ada@xn--bcher-kva.example',
    `ada@${'x'.repeat(63)}.org`,
    longest,
    'ada@b\u00fccher.example',
    'ada@exam\u00adple.org',
  ];
  for (const email of valid) {
    it(`may be ${shortened(email)}`, () => {
      expect(codeOf(email)).to.equal(undefined);
    });
  }

  const invalid = [
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@localhost',
    '.ada@example.org',
    'ada.@example.org',
    'ada..rossi@example.org',
    '.@example.org',
    'ada@.example.org',
    'ada@example.org.',
    'ada@example..org',
    'ada@-example.org',
    'ada@example-.org',
    'ada@exam_ple.org',
    `ada@${'x'.repeat(64)}.org`,
    'ada@@example.org',
    'ada@rossi@example.org',
    'ada rossi@example.org',
    'ada@exam ple.org',
    '"ada rossi"@example.org',
    'ada(work)@example.org',
    'ada@[192.0.2.1]',
    'Ada <ada@example.org>',
    'mailto:ada@example.org',
    'ada@example.org, bob@example.org',
    'ada@example.org;bob@example.org',
    'ad\u00e0@example.org',
    'ada@b\u00fccher',
    'ada@b\u00fccher..example',
    'ada@b\u00fccher.example:80',
    'ada@b\u00fccher.example/path',
    'ada@b\u00fccher\uff0fpath.example',
    'ada@b\u00fccher.example?',
    'ada@b\u00fcc her.example',
    'ada@ada@b\u00fccher.example',
    'b\u00fccher.example',
    'ada\u200b@example.org',
    'ada\uff20example.org',
    'ada@example.org\nbob@example.org',
  ];
  for (const email of invalid) {
    it(`may not be ${shortened(JSON.stringify(email))}`, () => {
      expect(codeOf(email)).to.equal('invalidEmail');
    });
  }

  for (const email of ['', '   ', '\t\n', '\u200b', '\u3164\u2060']) {
    it(`may not be empty, as ${JSON.stringify(email)} is`, () => {
      expect(codeOf(email)).to.equal('required');
    });
  }

  const ascii = [
    ['ada@m\u00fcnchen.example', 'ada@xn--mnchen-3ya.example'],
    ['Ada@M\u00dcNCHEN.Example', 'Ada@xn--mnchen-3ya.example'],
    ['ada@mu\u0308nchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@stra\u00dfe.example', 'ada@xn--strae-oqa.example'],
    ['ada@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444', 'ada@xn--80a1acny.xn--p1ai'],
    ['ada@\u4f8b\u3048\u3002\u30c6\u30b9\u30c8', 'ada@xn--r8jz45g.xn--zckzah'],
    ['ada@\uff45\uff58ample.org', 'ada@example.org'],
    ['ADA@Example.ORG', 'ADA@Example.ORG'],
    ['ADA@Kiss.ORG', 'ADA@Kiss.ORG'],
  ] as const;
  for (const [typed, sent] of ascii) {
    it(`typed as ${typed} is sent as ${sent}`, () => {
      expect(schema.parse(typed)).to.equal(sent);
      expect(schema.parse(sent)).to.equal(sent);
    });
  }

  it('may not be longer in ASCII than an address may be', () => {
    const typed = `${'a'.repeat(254 - 11)}@\u00fc.example`;
    expect(typed).to.have.length(253);
    expect(codeOf(typed)).to.equal('tooLong');
  });

  it('may not have 255 characters', () => {
    expect(codeOf(`a${longest}`)).to.equal('tooLong');
  });

  it('may have 254 characters and space around', () => {
    expect(codeOf(`  ${longest}\n`)).to.equal(undefined);
  });

  it('loses a control character, which nobody typed knowingly', () => {
    expect(codeOf('ada\u0000@example.org')).to.equal(undefined);
  });

  it('loses the space around it', () => {
    expect(schema.parse('\u00a0ada@example.org\u200b\n')).to.equal('ada@example.org');
  });
});

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text;
}
