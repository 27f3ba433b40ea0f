import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readReceipt, type Outcome} from '../../src/submission/response.js';
import {read} from './responses.js';

const readText = (body: string, type: string): Promise<Outcome> =>
  read(new Response(body, {headers: {'Content-Type': type}}));

describe('A 2xx is the endpoint’s own answer', () => {
  it('when it is a text of the type of a web page that does not begin as one', async () => {
    expect(await readText('Thank you <b>very</b> much.', 'text/html')).to.include({
      kind: 'accepted',
    });
  });

  it('when its type only ends like that of a web page', async () => {
    expect(await readText('<thanks/>', 'x-text/html')).to.include({kind: 'accepted'});
  });
});

it('A date of a receipt is a text, not a list of one', () => {
  expect(readReceipt({acknowledgeBy: ['2026-11-24']}).acknowledgeBy).to.equal(undefined);
});
