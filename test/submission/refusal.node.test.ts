import {describe, it} from 'node:test';
import {expect} from 'chai';
import {broken, endless, read} from './responses.js';

const PROBLEM_TYPE = {'Content-Type': 'application/problem+json'};

describe('A refused complaint', () => {
  const problem = {
    detail: 'Two answers are wrong.',
    errors: [
      {pointer: '#/account/email', detail: 'Unknown address.'},
      {pointer: '#/no/where', detail: 'Not today.'},
    ],
  };
  const types = [
    'application/problem+json',
    'application/problem+json; charset=utf-8',
    'Application/Problem+JSON',
  ];
  for (const status of [400, 422]) {
    for (const type of types) {
      it(`comes back with the errors of ${status} ${type}`, async () => {
        const headers = {'Content-Type': type};

        expect(await read(new Response(JSON.stringify(problem), {status, headers}))).to.deep.equal({
          kind: 'refused',
          status,
          errors: [{field: 'email', detail: 'Unknown address.'}, {detail: 'Not today.'}],
        });
      });
    }

    it(`is only rejected by a ${status} without errors, with its reason`, async () => {
      const body = JSON.stringify({detail: 'We are closed.', errors: []});

      expect(await read(new Response(body, {status, headers: PROBLEM_TYPE}))).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status, detail: 'We are closed.'},
      });
    });
  }

  for (const type of [
    'application/json',
    'text/html',
    'application/problem+jsonlines',
    'x-application/problem+json',
  ]) {
    it(`is only rejected, without a reason, when the body is ${type}`, async () => {
      const headers = {'Content-Type': type};
      const outcome = await read(new Response(JSON.stringify(problem), {status: 422, headers}));

      expect(outcome).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status: 422, detail: undefined},
      });
    });
  }

  for (const status of [404, 410, 413, 415]) {
    it(`is rejected with the reason of ${status}, whatever errors it names`, async () => {
      const body = JSON.stringify(problem);

      expect(await read(new Response(body, {status, headers: PROBLEM_TYPE}))).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status, detail: 'Two answers are wrong.'},
      });
    });
  }

  for (const [what, body] of Object.entries({'half a body': '{', 'a broken body': broken()})) {
    it(`is only rejected by ${what}`, async () => {
      const outcome = await read(new Response(body, {status: 422, headers: PROBLEM_TYPE}));

      expect(outcome).to.have.nested.property('failure.reason', 'rejected');
    });
  }

  it('is only rejected when its reasons take too long', async () => {
    const response = new Response(endless(), {status: 422, headers: PROBLEM_TYPE});

    const outcome = await read(response, Promise.resolve());

    expect(outcome).to.have.nested.property('failure.reason', 'rejected');
  });
});
