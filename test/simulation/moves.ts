/** What a client, a page, a browser and other tabs may do at any moment of a story. */
import {idOf} from '../../src/session/ticket.js';
import {answersWith} from '../support/fixtures.js';
import {MemoryStorage} from './memory-storage.js';
import type {Story} from './story.js';
import type {SimulatedTab} from './simulated-tab.js';

/** Does something to a tab of the story, if it can be done there now. */
export type Move = (story: Story, tab: SimulatedTab) => void;

/** The more often a name stands in `often`, the more often it is drawn. */
export const moves = {
  goOn: (_, {page}) => page?.do({kind: 'goOn'}),
  stop: (_, {page}) => page?.do({kind: 'stop'}),
  reload: (story, tab) => {
    if (!tab.page) return;
    story.leave(tab, story.random.chance(0.3));
    story.open(tab);
  },
  goElsewhere: (story, tab) => {
    if (!tab.page) return;
    story.leave(tab, false);
    story.later(story.random.between(100, 200_000), () => story.open(tab));
  },
  freeze: (story, {page}) => {
    page?.freeze();
    story.later(story.random.between(100, 100_000), () => page?.thaw());
  },
  duplicate: (story, tab) => {
    if (story.tabs.length >= 3 || !tab.page) return;
    const other = tab.duplicate();
    story.tabs.push(other);
    story.open(other);
  },
  rewrite: (story, {page}) => {
    if (page?.state.status !== 'editing' && page?.state.status !== 'failed') return;
    if (page.state.status === 'editing' && page.state.answers.email === '') return;
    page.do({kind: 'revise', step: 'details'});
    page.complete({description: story.newText()});
  },
  /** Changes an answer and changes it back, a while later. */
  hesitate: (story, {page}) => {
    if (page?.state.status !== 'failed') return;
    const {description} = page.state.answers;
    const other = story.newText();
    page.do({kind: 'revise', step: 'details'});
    page.complete({description: other});
    story.later(2_000, () => {
      const {state} = page;
      const isAsBefore = state.status === 'editing' && state.answers.description === other;
      if (!page.isAlive || page.isFrozen || !isAsBefore) return;
      page.do({kind: 'revise', step: 'details'});
      page.complete({description});
    });
  },
  startAgain: (story, {page}) => {
    if (!page || story.random.chance(0.5)) return;
    page.do({kind: 'restart'});
    page.complete(answersWith({description: story.newText()}));
  },
  reset: (story, {page}) => {
    if (!page || story.random.chance(0.7)) return;
    page.session.reset();
    page.complete(answersWith({description: story.newText()}));
  },
  resume: (_, {page}) => page?.do({kind: 'resume'}),
  exchangeForm: (_, tab) => tab.exchangeForm(),
  moveForm: (_, {page}) => {
    if (!page || page.isFrozen) return;
    page.session.detach();
    page.session.attach();
  },
  comeBack: (_, {page}) => page?.session.comeBack(),
  loseConnection: (story) => {
    story.browser.loseConnection(story.random.chance(0.4));
    story.later(story.random.oneOf([10, 3_000, 60_000, 3 * 3_600_000]), () =>
      story.browser.restoreConnection(),
    );
  },
  renewToken: (_, tab) => {
    const token = tab.settings.token + 1;
    tab.change({token, url: `https://api.example/complaints?token=${token}`});
  },
  speakItalian: (story, tab) => tab.change({locale: story.random.oneOf(['en', 'it'])}),
  autosave: (story, tab) => {
    if (!tab.page || story.random.chance(0.7)) return;
    tab.change({autosave: story.random.oneOf(['session', 'local'])});
  },
  prefill: (story, tab) => {
    // Not after it was sent: what the page changes then is another complaint.
    const state = tab.page?.state;
    const isNew = state?.status === 'editing' && !state.ticket?.complaint;
    if (isNew)
      tab.change({prefill: {actionsTaken: `Chiamato ${story.random.between(1, 3)} volte.`}});
  },
  fillStorage: (story) => {
    if (story.random.chance(0.6)) return;
    for (const {storage} of story.tabs) MemoryStorage.fill(storage);
    MemoryStorage.fill(story.browser.localStorage);
  },
  olderVersionSpeaks: (story, {page}) => {
    const state = page?.state;
    const submissionId = state && 'answers' in state && 'ticket' in state ? idOf(state) : '';
    story.browser.broadcast({
      kind: 'sending',
      ...{submissionId, submittedAt: '2020-01-01T00:00:00.000Z', locale: 'x'},
      label: 'x'.repeat(300),
      timeZone: '',
    });
    story.browser.broadcast({kind: 'sent', submissionId, receipt: {}, receivedOn: '2020-01-01'});
    story.browser.broadcast({kind: 'sent', version: 99});
  },
} satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

export const moveNames = Object.keys(moves) as MoveName[];

/** What clients do most. */
export const often: readonly MoveName[] = [
  ...Array<MoveName>(12).fill('goOn'),
  ...Array<MoveName>(3).fill('rewrite'),
  'stop',
  'reload',
  'duplicate',
];
