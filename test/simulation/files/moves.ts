/** What a client, a page, a browser and an endpoint may do at any moment of a story with files. */
import {choose, doAsTheRowsSay, goOn, remove, tryAgain} from './client.js';
import type {StoryWithFiles} from './story.js';
import type {TabWithFiles} from './tab-with-files.js';

type Move = (story: StoryWithFiles, tab: TabWithFiles) => void;

export const moves = {
  choose: ({random, disk}, {page}) => {
    const some = disk.good.filter(() => random.chance(0.6));
    if (page) choose(page, disk, random.chance(0.3) ? [...some, random.oneOf(disk.bad)] : some);
  },
  goOn: (story, {page}) => {
    if (page) goOn(page, story.observer);
  },
  doAsTheRowsSay: ({disk}, {page}) => {
    if (page) doAsTheRowsSay(page, disk);
  },
  remove: ({random}, {page}) => {
    if (page && page.files.length > 0) remove(page, random.oneOf(page.files));
  },
  tryAgain: ({random}, {page}) => {
    const failed = page?.files.filter(({fault}) => fault?.code === 'notUploaded') ?? [];
    if (page && failed.length > 0) tryAgain(page, random.oneOf(failed));
  },
  stop: (_, {page}) => page?.page.do({kind: 'stop'}),
  resume: (_, {page}) => page?.page.do({kind: 'resume'}),
  reload: (story, tab) => {
    story.leave(tab, false);
    story.open(tab);
  },
  crash: (story, tab) => {
    story.leave(tab, true);
    story.open(tab);
  },
  duplicate: (story, tab) => {
    if (story.tabs.length >= 3 || !tab.page) return;
    const other = tab.duplicate();
    story.tabs.push(other);
    story.open(other);
  },
  takeOut: (story, {page}) => {
    page?.takeOut();
    story.later(story.random.oneOf([0, 300, 20_000]), () => page?.putBack());
  },
  freeze: (story, {page}) => {
    page?.page.freeze();
    story.later(story.random.between(100, 100_000), () => page?.page.thaw());
  },
  goElsewhere: (story, tab) => {
    const {page} = tab;
    if (!page || tab.cached || page.isUploading() || page.state.status !== 'editing') return;
    if (page.page.isFrozen || !page.isInPage) return;
    page.page.session.flush(true);
    page.page.freeze();
    tab.cached = page;
    tab.page = undefined;
    story.open(tab);
  },
  goBack: (story, tab) => {
    const {cached, page} = tab;
    if (!cached) return;
    page?.page.leave({isCrash: false});
    tab.page = cached;
    tab.cached = undefined;
    cached.page.thaw();
    cached.page.session.comeBack(true);
    story.observer.look(cached);
  },
  comeBack: (_, {page}) => page?.page.session.comeBack(),
  loseConnection: (story) => {
    const isLie = story.random.chance(0.3);
    story.browser.loseConnection(isLie);
    if (!isLie) story.line.cut();
    story.later(story.random.oneOf([10, 3_000, 60_000, 3 * 3_600_000]), () =>
      story.browser.restoreConnection(),
    );
  },
  rewrite: (story, {page}) => {
    if (page?.state.status !== 'editing') return;
    page.tab.isChanged = true;
    page.page.do({kind: 'answer', answers: {description: story.newText()}});
  },
  startAgain: (story, {page}) => {
    if (!page || page.state.status === 'asking' || story.random.chance(0.6)) return;
    page.page.do({kind: 'restart'});
    story.fillIn(page);
  },
  saveAnotherVersion: ({random, disk}) => disk.change(random.oneOf(disk.good), false),
  changeSilently: ({random, disk}) => disk.change(random.oneOf(disk.good), true),
  hide: ({random, disk, later}) => {
    const file = random.oneOf(disk.good);
    file.isReadable = false;
    later(random.between(100, 60_000), () => {
      file.isReadable = true;
    });
  },
  expire: ({random, site}, {page}) => {
    const begun = page?.files.filter(({url}) => url) ?? [];
    if (begun.length > 0) site.expire(random.oneOf(begun).url ?? '');
  },
} satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

export const moveNames = Object.keys(moves) as MoveName[];

/** What clients do most. */
export const often: readonly MoveName[] = [
  ...Array<MoveName>(6).fill('goOn'),
  ...Array<MoveName>(4).fill('choose'),
  ...Array<MoveName>(4).fill('doAsTheRowsSay'),
  'reload',
  'reload',
  'duplicate',
];

/** What may happen in the middle of a request. */
export const atOnce: readonly MoveName[] = [
  'stop',
  'reload',
  'crash',
  'duplicate',
  'takeOut',
  'remove',
  'startAgain',
  'loseConnection',
  'expire',
  'saveAnotherVersion',
  'goOn',
  'choose',
  'freeze',
];
