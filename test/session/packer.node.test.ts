import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {plainQuestions} from '../../src/complaint/questions.js';
import {Packer} from '../../src/session/packer.js';
import {Courier} from '../../src/submission/courier.js';
import {answersWith, envelope, validAnswers, validComplaint} from '../support/fixtures.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {Tab} from '../submission/tab.js';
import {configurationWith} from './configuration.js';
import {editingAt, sending} from './states.js';

const now = Date.parse('2026-11-22T11:00:00Z');
const unpacked = {
  ...sending(),
  ticket: {envelope, origin: envelope.submissionId, answers: validAnswers},
};

describe('The packer', () => {
  let world: SimulatedWorld;
  let page = configurationWith();
  let packer: Packer;
  beforeEach(() => {
    world = new SimulatedWorld();
    world.time = now;
    page = configurationWith();
    const courier = new Courier(world, () => undefined);
    packer = new Packer(world, () => page, courier);
  });

  it('makes nothing of answers that make no complaint, and says so without them', () => {
    const said: string[] = [];
    const {error} = console;
    console.error = (message: string) => void said.push(message);
    try {
      const state = {...unpacked, answers: answersWith({fullName: 'Ada\u0000', country: 'XX'})};
      expect(packer.bodyOf(state, envelope, plainQuestions)).to.equal(undefined);
    } finally {
      console.error = error;
    }
    expect(said).to.deep.equal(['<complaint-form>: the answers make no complaint.']);
  });

  describe('gives answers', () => {
    it('that have no ticket a new one: of the moment, the language, the time zone and the category’s name', () => {
      world.zone = 'Asia/Kathmandu';
      page = configurationWith({locale: 'en', categories: [{value: 'fees', label: 'Fees'}]});
      const {ticket} = packer.ticket(editingAt('review'));
      expect(ticket).to.deep.equal({
        envelope: {
          submissionId: '00000000-0000-4000-8000-000000000001',
          submittedAt: '2026-11-22T11:00:00.000Z',
          locale: 'en',
          categoryLabel: 'Fees',
          timeZone: 'Asia/Kathmandu',
        },
        origin: '00000000-0000-4000-8000-000000000001',
        answers: validAnswers,
      });
    });

    for (const category of ['', 'trading']) {
      it(`no name of a category that is not offered: ${JSON.stringify(category)}`, () => {
        const {ticket} = packer.ticket(editingAt('subject', {category}));
        expect(ticket.envelope.categoryLabel).to.equal('');
      });
    }

    it('that have a ticket no other, and asks for no ID', () => {
      const {ticket} = sending();
      world.newId = () => expect.fail('it asks');
      expect(packer.ticket(sending()).ticket).to.deep.equal(ticket);
    });

    it('that have changed another ID, and the name of the category as they are now', () => {
      const changed = {...sending(), answers: answersWith({category: 'other'})};
      expect(packer.ticket(changed).ticket.envelope).to.deep.include({
        submissionId: '00000000-0000-4000-8000-000000000001',
        categoryLabel: 'Altro',
      });
    });
  });

  describe('proposes', () => {
    it('what is true now, under the ID that the answers have', () => {
      page = configurationWith({locale: 'en', categories: [{value: 'fees', label: 'Fees'}]});
      expect(packer.propose(unpacked)).to.deep.equal({
        ...envelope,
        submittedAt: '2026-11-22T11:00:00.000Z',
        locale: 'en',
        categoryLabel: 'Fees',
      });
    });

    it('what another tab has given this submission', async () => {
      const other = new Tab(world.site);
      other.answers(() => new Response(null, {status: 401}));
      await other.deliver({proposed: {...envelope, locale: 'fr'}});
      expect(packer.propose(unpacked)).to.deep.equal({...envelope, locale: 'fr'});
    });

    it('the body that was sent before, or the one that would be sent now', () => {
      const english = {...envelope, locale: 'en'};
      expect(packer.bodyOf(sending(), english, plainQuestions)).to.deep.equal(validComplaint);
      expect(packer.bodyOf(unpacked, english, plainQuestions)).to.deep.equal({
        ...validComplaint,
        locale: 'en',
      });
    });
  });

  describe('makes a parcel', () => {
    const proposed = {...envelope, locale: 'en', categoryLabel: 'Fees'};

    it('of the body that this ID has had, or of the answers and an envelope', () => {
      expect(packer.pack(sending(), proposed, plainQuestions, true).complaint).to.deep.equal(
        validComplaint,
      );
      const parcel = packer.pack(unpacked, proposed, plainQuestions, true);
      expect(parcel.complaint).to.equal(undefined);
      expect(parcel.pack(envelope)).to.deep.equal(validComplaint);
      expect(parcel.pack(proposed)).to.deep.include({
        locale: 'en',
        subject: {category: 'fees', label: 'Fees'},
      });
      expect(parcel.proposed).to.equal(proposed);
    });

    it('that goes by the envelope of the draft, if other tabs may hold that', () => {
      expect(packer.pack(unpacked, proposed, plainQuestions, true).agreed).to.equal(envelope);
      expect(packer.pack(unpacked, proposed, plainQuestions, false).agreed).to.equal(undefined);
    });

    it('that goes as the page wants at the moment of each attempt', () => {
      const {settings} = packer.pack(unpacked, proposed, plainQuestions, true);
      const transport = () => Promise.resolve(new Response());
      const headers = {'X-Token': '1'};
      const wanted = {timeout: 2_000, credentials: 'omit', headers, transport} as const;
      page = configurationWith({...wanted, endpoint: {url: 'https://b.example/'}});
      expect(settings()).to.include({url: 'https://b.example/', ...wanted});
    });

    it('that goes nowhere without an endpoint', () => {
      page = configurationWith({endpoint: {mend: 'Set one.'}});
      expect(packer.pack(unpacked, proposed, plainQuestions, true).settings).to.throw(
        TypeError,
        'no endpoint',
      );
    });
  });
});
