/** Whatever stands in the storage, reading it as a draft gives a valid draft or nothing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {emptyAnswers, toComplaint, type Answers} from '../../src/complaint/answers.js';
import {questionsOf} from '../../src/complaint/questions.js';
import {complaintSchema} from '../../src/schema.js';
import {DraftStore} from '../../src/session/draft-store.js';
import {LONGEST_AGE, parseDraft, serializeDraft, type Draft} from '../../src/session/draft.js';
import {MemoryStorage} from './memory-storage.js';
import {answersWith, envelope as validEnvelope} from '../support/fixtures.js';
import {anyDraft, anyStored, NOW} from './stored-drafts.js';

const SEED = 20_261_122;
const DRAFTS = 12_000;
const KEY = 'complaint-form';
const withFiles = questionsOf(new Set(), [], true);

/** A draft whose complaint the form could send as it is, of texts that its controls can show. */
function assertValid(draft: Draft): void {
  const {step, answers, envelope, complaint, status} = draft;
  assert.ok(['account', 'person', 'subject', 'details', 'review'].includes(step));
  for (const [name, value] of Object.entries(answers)) {
    if (name in emptyAnswers) continue;
    assert.match(name, /^[a-z][A-Za-z0-9]{0,39}$/);
    assert.ok(typeof value === 'string' || typeof value === 'boolean');
  }
  for (const [name, value] of Object.entries(emptyAnswers)) {
    const given: unknown = answers[name as keyof typeof answers];
    if (name === 'files') assertSendable(answers.files);
    else if (Array.isArray(value)) {
      assert.ok(Array.isArray(given) && given.every((entry) => typeof entry === 'string'), name);
    } else assert.equal(typeof given, typeof value, name);
  }
  assert.match(envelope.submissionId, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i);
  if (complaint) assert.deepEqual(complaintSchema.parse(complaint), complaint);
  assert.ok(['editing', 'sending'].includes(status));
}

/** Files of which each that is there can go with a complaint, and can be told from the others. */
function assertSendable(files: Answers['files']): void {
  const {attachments = []} = toComplaint(answersWith({files}), validEnvelope, withFiles);
  assert.equal(attachments.length, files.filter(({isThere}) => isThere).length);
  assert.equal(new Set(files.map(({id}) => id)).size, files.length);
  for (const {size, changedAt} of files)
    assert.ok(Number.isInteger(size) && Number.isInteger(changedAt));
}

test('what is not a valid draft is removed, and nothing of it throws', () => {
  let kept = 0;
  let removed = 0;
  const autosave = fc.constantFrom('session', 'local');
  fc.assert(
    fc.property(anyStored, autosave, (stored, where) => {
      const storage = new MemoryStorage();
      storage.setItem(KEY, stored);
      const draft = new DraftStore(() => storage, KEY, where).load(NOW);
      if (draft) {
        kept++;
        assertValid(draft);
        assert.equal(storage.getItem(KEY), stored);
      } else {
        removed++;
        assert.equal(storage.length, 0);
      }
      assert.equal(({} as {length?: unknown}).length, undefined, 'all objects are as before');
    }),
    {seed: SEED, numRuns: DRAFTS},
  );
  console.log(
    `Stored drafts, seed ${SEED}: ${DRAFTS} read, ${kept} valid, ${removed} removed, 0 crashes`,
  );
  assert.ok(kept > DRAFTS / 20 && removed > DRAFTS / 2);
});

test('a draft comes back as it was saved', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const plain: unknown = JSON.parse(JSON.stringify(draft));
      assert.deepEqual(parseDraft(serializeDraft(draft, NOW), NOW, LONGEST_AGE), plain);
    }),
    {seed: SEED, numRuns: 1000},
  );
});
