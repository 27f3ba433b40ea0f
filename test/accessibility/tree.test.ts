import {expect} from '@open-wc/testing';
import {executeServerCommand, readFile, writeFile} from '@web/test-runner-commands';
import {fixToday} from '../support/clock.js';
import type {ToldTree} from '../tools/browsers/commands.js';
import {states} from './states.js';
import {words, type Language} from './words.js';

/** The files in tree/, each with what a client is told in these states. */
const files: Readonly<Record<string, readonly string[]>> = {
  account: ['account, untouched', 'account, with errors'],
  person: ['person, untouched', 'person, with errors'],
  subject: ['subject, untouched', 'subject, with errors', 'subject, answered'],
  details: [
    'details, untouched',
    'details, with errors',
    'details, answered',
    'details, advice open',
  ],
  review: ['review', 'sending', 'failed: signed out'],
  done: ['sent'],
  files: [
    'files on their way',
    'files with errors',
    'sending, with files on their way',
    'sent, with files',
  ],
  asked: [
    'person, all asked, with errors',
    'person, all asked, answered',
    'details, all asked, with errors',
    'review, all asked',
  ],
};

/** Other browsers do not tell their tree. */
const canTellTree = navigator.userAgent.includes('Chrome/');

describe('What assistive technology is told', () => {
  fixToday('2026-11-22');

  for (const lang of Object.keys(words) as Language[]) {
    for (const [file, names] of Object.entries(files)) {
      const path = `tree/${file}.${lang}.txt`;

      it(`of every button and control stands in ${path}`, async () => {
        const told = await readFile({path});
        for (const name of names) {
          const form = await states[name]!(lang);
          for (const text of [form.heading(), ...form.labels(), ...form.buttons()]) {
            expect(told?.toLowerCase()).to.contain(JSON.stringify(text).toLowerCase());
          }
          await leave(form.element);
        }
      });

      if (!canTellTree) {
        void executeServerCommand('leave-out', 'accessibility tree to read');
        continue;
      }
      it(`is what ${path} says`, async () => {
        const trees = [];
        let isUpdate = false;
        for (const name of names) {
          const {element} = await states[name]!(lang);
          const told = await executeServerCommand<ToldTree, null>('accessibility-tree');
          trees.push(`# ${name}\n${told.tree}\n`);
          ({isUpdate} = told);
          await leave(element);
        }
        const content = trees.join('\n');
        if (isUpdate) await writeFile({path, content});
        expect(content, 'UPDATE_SNAPSHOTS=1 accepts it').to.equal(await readFile({path}));
      });
    }
  }
});

/** The next client knows nothing of this one. */
async function leave(
  element: Element & {readonly updateComplete: Promise<boolean>},
): Promise<void> {
  element.remove();
  await element.updateComplete;
  sessionStorage.clear();
}
