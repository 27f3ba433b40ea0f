import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askedBesides, attachedFiles} from '../../demo/inbox-parts.js';
import {complaint} from './running-receiver.js';

const {person, details} = complaint;

test('of a form that asks nothing besides, nothing is shown', () => {
  assert.deepEqual(askedBesides(complaint, 'en'), []);
});

test('what was asked besides is shown, also when there was no answer', () => {
  const answered = {
    ...complaint,
    person: {
      ...person,
      representative: {fullName: 'Bo', email: 'bo@example.org', relationship: 'Sister'},
      contact: {by: 'phone' as const, phone: '06 12345'},
      supportNeeds: 'Large print',
    },
    details: {...details, loss: '€ 120'},
    extra: {orderNumber: 'A-17', consent: true},
  };
  assert.deepEqual(askedBesides(answered, 'en'), [
    ['Who is the complaint for?', 'For someone else, by Bo, bo@example.org, Sister'],
    ['How should we reach you?', '06 12345'],
    ['Is there anything we should do differently for you?', 'Large print'],
    ['Did you lose money? How much?', '€ 120'],
    ['Order number', 'A-17'],
    ['You may look into my account to deal with this complaint', 'Ticked'],
  ]);
  const unanswered = {
    ...complaint,
    person: {...person, representative: null, contact: {by: 'email' as const}, supportNeeds: null},
    details: {...details, loss: null},
    extra: {orderNumber: null, consent: false},
  };
  assert.deepEqual(
    askedBesides(unanswered, 'it').map(([, answer]) => answer),
    [
      'Per sé',
      'Via e-mail',
      'Nessuna risposta',
      'Nessuna risposta',
      'Nessuna risposta',
      'Non spuntata',
    ],
  );
});

test('who complains for someone else without saying why has a name and an address', () => {
  const representative = {fullName: 'Bo', email: 'bo@example.org', relationship: null};
  const [[, answer] = []] = askedBesides({...complaint, person: {...person, representative}}, 'it');
  assert.equal(answer, "Per un'altra persona, da parte di Bo, bo@example.org");
});

test('the files of a complaint are shown by their names and sizes', () => {
  const files: [name: string, size: number][] = [
    ['statement.pdf', 2_345_678],
    ['صورة.png', 340_000],
    ['<b>.jpg', 12],
  ];
  const attachments = files.map(([name, size]) => ({url: '', name, type: '', size}));
  assert.deepEqual(attachedFiles({...complaint, attachments}, 'en'), [
    ['statement.pdf', '2.3 MB'],
    ['صورة.png', '340 kB'],
    ['<b>.jpg', '12 byte'],
  ]);
  assert.deepEqual(
    attachedFiles({...complaint, attachments}, 'it').map(([, size]) => size),
    ['2,3 MB', '340 kB', '12 byte'],
  );
  assert.deepEqual(attachedFiles(complaint, 'en'), []);
});
