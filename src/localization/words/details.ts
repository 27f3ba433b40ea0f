import {msg} from '@lit/localize';
import type {QuestionWords} from './question-words.js';

/** How the questions of the details section are put. */
export const detailsWords = {
  description: () => ({
    label: msg('Describe your complaint', {
      id: 'details.description.label',
      desc: 'Label of a long text',
    }),
    hint: msg('What happened, step by step, in your own words.', {
      id: 'details.description.hint',
      desc: 'Hint of the description',
    }),
    missing: msg('Describe your complaint: tell us what happened', {
      id: 'details.description.required',
      desc: 'Error: the description is missing',
    }),
    point: msg('what happened', {id: 'coach.happened.text', desc: 'Point of the list'}),
  }),
  desiredResolution: () => ({
    label: msg('What would you like us to do?', {
      id: 'details.desired-resolution.label',
      desc: 'Label of a long text: the solution that the client expects',
    }),
    hint: msg('The outcome that would settle the matter for you.', {
      id: 'details.desired-resolution.hint',
      desc: 'Hint of the expected solution',
    }),
    missing: msg('Tell us what you would like us to do', {
      id: 'details.desired-resolution.required',
      desc: 'Error: the client did not say which solution is expected',
    }),
    point: msg('what you expect', {id: 'coach.expected.text', desc: 'Point of the list'}),
  }),
  when: () => ({
    label: msg('When did it happen?', {
      id: 'details.when.label',
      desc: 'Question above three choices: date known, roughly known, unknown',
    }),
    missing: msg('Choose whether you know when it happened', {
      id: 'details.when.required',
      desc: 'Error: none of "I know the date", "I know roughly", "I don\'t know" was chosen',
    }),
    options: [
      {
        value: 'exact',
        label: msg('I know the date', {
          id: 'details.exact.option',
          desc: "Choice, in the client's words",
        }),
      },
      {
        value: 'approximate',
        label: msg('I know roughly', {
          id: 'details.approximate.option',
          desc: "Choice, in the client's words: the date is known roughly",
        }),
      },
      {
        value: 'unknown',
        label: msg("I don't know", {
          id: 'details.unknown.option',
          desc: "Choice, in the client's words: the date is not known",
        }),
      },
    ],
    point: msg('when it happened', {id: 'coach.when.text', desc: 'Point of the list'}),
  }),
  date: () => ({
    label: msg('Date', {id: 'details.date.label', desc: 'Label of a date'}),
    missing: msg('Enter the date, or choose that you only know it roughly', {
      id: 'details.date.required',
      desc: 'Error: the date is missing',
    }),
  }),
  time: () => ({
    label: msg('Time', {id: 'details.time.label', desc: 'Label of a time of the day'}),
  }),
  approximateDate: () => ({
    label: msg('Roughly when?', {
      id: 'details.approximate-date.label',
      desc: 'Label of a text: the time as well as the client remembers it',
    }),
    hint: msg('For example "in the first week of March" or "last spring".', {
      id: 'details.approximate-date.hint',
      desc: 'Hint of the rough time',
    }),
    missing: msg('Tell us roughly when it happened, in your own words', {
      id: 'details.approximate-date.required',
      desc: 'Error: the rough time is missing',
    }),
  }),
  ticketNumbers: () => ({
    label: msg('Support ticket numbers', {
      id: 'details.ticket-numbers.label',
      desc: 'Label of a list: numbers of earlier conversations with support',
    }),
    hint: msg('Of earlier conversations with us that belong to this complaint.', {
      id: 'details.ticket-numbers.hint',
      desc: 'Hint of the ticket numbers',
    }),
    point: msg('your ticket numbers', {id: 'coach.tickets.text', desc: 'Point of the list'}),
  }),
  individuals: () => ({
    label: msg('People involved', {id: 'details.individuals.label', desc: 'Label of a list'}),
    hint: msg('Names of people you spoke or wrote with, on our side or elsewhere.', {
      id: 'details.individuals.hint',
      desc: 'Hint of the people involved',
    }),
    point: msg('who was involved', {id: 'coach.people.text', desc: 'Point of the list'}),
  }),
  actionsTaken: () => ({
    label: msg('What have you already tried?', {
      id: 'details.actions-taken.label',
      desc: 'Label of a long text: what the client did to solve it',
    }),
    hint: msg('For example calls, messages or steps in your account.', {
      id: 'details.actions-taken.hint',
      desc: 'Hint of what the client has tried',
    }),
    point: msg('what you have tried', {id: 'coach.tried.text', desc: 'Point of the list'}),
  }),
  loss: () => ({
    label: msg('Did you lose money? How much?', {
      id: 'details.loss.label',
      desc: 'Label of a text: what it cost the client',
    }),
    hint: msg('A rough amount is enough. Say the currency, too.', {
      id: 'details.loss.hint',
      desc: 'Hint of what the client has lost',
    }),
    point: msg('what you have lost', {id: 'coach.lost.text', desc: 'Point of the list'}),
  }),
} satisfies Record<string, () => QuestionWords>;
