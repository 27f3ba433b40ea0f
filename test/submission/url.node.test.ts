import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseUrl} from '../../src/submission/url.js';

const BASE = 'https://shop.example/help/';

describe('A URL', () => {
  const urls: [text: string, baseUrl: string, href: string | undefined][] = [
    ['complaints', BASE, 'https://shop.example/help/complaints'],
    ['//api.example/', BASE, 'https://api.example/'],
    ['mailto:ada@example.org', BASE, 'mailto:ada@example.org'],
    ['https://api.example/', 'about:blank', 'https://api.example/'],
    ['complaints', 'about:blank', undefined],
    ['https://', BASE, undefined],
    ['https://[::', BASE, undefined],
    ['complaints', '', undefined],
  ];
  for (const [text, baseUrl, href] of urls) {
    it(`is ${href ?? 'nothing'} for ${text} in ${JSON.stringify(baseUrl)}`, () => {
      expect(parseUrl(text, baseUrl)?.href).to.equal(href);
    });
  }

  it('is made without URL.canParse, which browsers of 2023 do not have', () => {
    const genuine = Object.getOwnPropertyDescriptor(URL, 'canParse')!;
    Object.defineProperty(URL, 'canParse', {...genuine, value: undefined});
    try {
      expect(parseUrl('https://', BASE)).to.equal(undefined);
      expect(parseUrl('/x', BASE)?.href).to.equal('https://shop.example/x');
    } finally {
      Object.defineProperty(URL, 'canParse', genuine);
    }
  });
});
