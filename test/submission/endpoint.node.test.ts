import {describe, it} from 'node:test';
import {expect} from 'chai';
import {resolveEndpoint} from '../../src/submission/endpoint.js';

const page = 'https://shop.example/help/complain.html';
const intranet = 'http://intranet.example:8080/help/complain.html';

const resolve = (endpoint: string, baseUrl = page, origin = new URL(baseUrl).origin) =>
  resolveEndpoint(endpoint, baseUrl, origin);

describe('an endpoint', () => {
  const allowed: [endpoint: string, url: string, baseUrl?: string][] = [
    ['https://api.example/complaints', 'https://api.example/complaints'],
    ['HTTPS://API.example/complaints', 'https://api.example/complaints'],
    ['https://api.example:8443/complaints?form=1', 'https://api.example:8443/complaints?form=1'],
    ['  https://api.example/complaints\n', 'https://api.example/complaints'],
    ['/complaints', 'https://shop.example/complaints'],
    ['complaints', 'https://shop.example/help/complaints'],
    ['../complaints', 'https://shop.example/complaints'],
    ['./?kind=complaint', 'https://shop.example/help/?kind=complaint'],
    ['//api.example/complaints', 'https://api.example/complaints'],
    ['/complaints', 'http://intranet.example:8080/complaints', intranet],
    [
      'http://intranet.example:8080/complaints',
      'http://intranet.example:8080/complaints',
      intranet,
    ],
    ['http://localhost/complaints', 'http://localhost/complaints'],
    ['http://LOCALHOST:3000/complaints', 'http://localhost:3000/complaints'],
    ['http://shop.localhost/complaints', 'http://shop.localhost/complaints'],
    ['http://127.0.0.1:8080/complaints', 'http://127.0.0.1:8080/complaints'],
    ['http://127.1.2.3/complaints', 'http://127.1.2.3/complaints'],
    ['http://127.100.20.3/complaints', 'http://127.100.20.3/complaints'],
    ['http://[::1]:8080/complaints', 'http://[::1]:8080/complaints'],
    ['http://[0:0:0:0:0:0:0:1]/complaints', 'http://[::1]/complaints'],
  ];
  for (const [endpoint, url, baseUrl = page] of allowed) {
    it(`may be ${JSON.stringify(endpoint)} in ${baseUrl}`, () => {
      expect(resolve(endpoint, baseUrl)).to.deep.equal({url});
    });
  }

  const refused: [endpoint: string, why: string, baseUrl?: string][] = [
    ['', 'it is missing'],
    [' \n', 'it is blank'],
    ['https://', 'it is no URL'],
    ['https://[::', 'it is no URL'],
    ['http://api.example/complaints', 'anyone on the way could read it'],
    ['http://api.example:443/complaints', 'a port does not encrypt'],
    ['http://shop.example/complaints', 'the page itself is encrypted'],
    ['//api.example/complaints', 'it takes over the unencrypted page', intranet],
    ['http://intranet.example/complaints', 'another port is another origin', intranet],
    ['http://10.0.0.1/complaints', 'a private network is no loopback'],
    ['http://0.0.0.0/complaints', 'no host in particular is no loopback'],
    ['http://128.0.0.1/complaints', 'it only looks like a loopback'],
    ['http://[::2]/complaints', 'it only looks like a loopback'],
    ['http://localhost.example/complaints', 'it only looks like a loopback'],
    ['http://127.0.0.1.example/complaints', 'it only looks like a loopback'],
    ['http://mylocalhost/complaints', 'it only looks like a loopback'],
    ['http://example/localhost', 'only the path says so'],
    ['ftp://localhost/complaints', 'nothing is POSTed there'],
    ['ws://localhost/complaints', 'nothing is POSTed there'],
    ['file:///complaints', 'nothing is POSTed there'],
    ['mailto:complaints@shop.example', 'nothing is POSTed there'],
    ['data:,complaints', 'nothing is POSTed there'],
    ['blob:https://shop.example/1', 'nothing is POSTed there'],
    ['javascript:alert(1)', 'nothing is POSTed there'],
    ['https://ada@api.example/complaints', 'a URL is no place for names'],
    ['https://:s3cret@api.example/complaints', 'a URL is no place for passwords'],
    ['https://ada:s3cret@shop.example/complaints', 'not even on the own origin'],
    ['http://ada:s3cret@localhost/complaints', 'not even on this machine'],
  ];
  for (const [endpoint, why, baseUrl = page] of refused) {
    it(`may not be ${JSON.stringify(endpoint)} in ${baseUrl}: ${why}`, () => {
      expect(resolve(endpoint, baseUrl)).to.have.property('mend').that.includes('endpoint');
    });
  }

  it('is resolved against the base URL but compared with the page itself', () => {
    const base = 'http://elsewhere.example/';
    expect(resolve('complaints', base, 'http://intranet.example')).to.have.property('mend');
    expect(resolve('http://intranet.example/x', base, 'http://intranet.example')).to.deep.equal({
      url: 'http://intranet.example/x',
    });
  });

  it('cannot be relative where the page has no address', () => {
    expect(resolve('/complaints', 'about:blank', 'null')).to.have.property('mend');
  });

  it('is not taken for the own origin by a page that has none', () => {
    expect(resolve('http://api.example/', 'about:blank', 'null')).to.have.property('mend');
  });

  it('keeps its password out of what the page owner reads', () => {
    const {mend} = resolve('https://ada:s3cret@api.example/') as {mend: string};
    expect(mend).not.to.include('s3cret');
  });
});
