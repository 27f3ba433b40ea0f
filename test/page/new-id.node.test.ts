import {describe, it} from 'node:test';
import {expect} from 'chai';
import {newId} from '../../src/page/new-id.js';

describe('A new ID', () => {
  it('is a random UUID, version 4', () => {
    const form = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    for (let count = 0; count < 200; count++) expect(newId()).to.match(form);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({length: 1_000}, newId)).size).to.equal(1_000);
  });

  it('is there on plain http: pages, which have no crypto.randomUUID', () => {
    Object.defineProperty(crypto, 'randomUUID', {value: undefined, configurable: true});
    try {
      expect(newId()).to.have.lengthOf(36);
    } finally {
      // Deleting it brings back the one of the prototype.
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});
