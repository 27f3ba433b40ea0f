import {describe, it} from 'node:test';
import {expect} from 'chai';
import {formSteps, numberOf, type StepName} from '../../src/session/steps.js';

describe('the steps', () => {
  it('are five, the review last', () => {
    expect(formSteps).to.deep.equal(['account', 'person', 'subject', 'details', 'review']);
  });

  const numbers: [step: StepName, number: number][] = [
    ['account', 1],
    ['person', 2],
    ['subject', 3],
    ['details', 4],
    ['review', 5],
    ['done', 6],
  ];
  for (const [step, number] of numbers) {
    it(`count ${step} as ${number}`, () => {
      expect(numberOf(step)).to.equal(number);
    });
  }
});
