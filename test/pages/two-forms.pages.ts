/** Two copies of the form on one page, for one endpoint: they have one draft. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {Endpoint, ignore, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {reload} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

async function open(autosave: 'session' | 'local', ...answers: readonly Answer[]) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', answers);
  const attributes = `autosave="${autosave}"`;
  const after = `<complaint-form endpoint="${endpoint.url}" ${attributes}></complaint-form>`;
  await page.goto(site().put('/two', formPage({endpoint: endpoint.url, attributes, after})));
  const users = async (): Promise<[FormUser, FormUser]> => {
    const forms = await page.$$('complaint-form');
    const [one, other] = await Promise.all(
      forms.map((form) => FormUser.of(page.mainFrame(), 'en', form)),
    );
    return [one!, other!];
  };
  return {page, endpoint, users};
}

const beginnings = [
  ['stands where it was', () => Promise.resolve()],
  ['has gone back a step', (other: FormUser) => other.press('Back')],
] as const;

for (const autosave of ['session', 'local'] as const)
  for (const [what, begin] of beginnings)
    test(`after one has sent, the other, which ${what}, does not write the draft back (${autosave})`, async () => {
      const {page, endpoint, users} = await open(autosave);
      const [first] = await users();
      await first.completeTo('review');
      await reload(page);
      const [one, other] = await users();
      if (autosave === 'local')
        for (const user of [one, other]) await user.press('Continue where I left off');
      assert.equal(await other.step(), 'review');
      await begin(other);

      await one.completeAndSend();
      await other.reaches('sent');
      await reload(page);

      for (const user of await users()) {
        const {text} = await user.read();
        assert.equal(await user.step(), 'account');
        assert.ok(text.includes('Email address'));
        assert.ok(!text.includes('Welcome back.'));
      }
      assert.equal(endpoint.received.length, 1);
    });

for (const autosave of ['session', 'local'] as const)
  test(`after one has sent, the other, which was never used, does not write the draft back (${autosave})`, async () => {
    const {page, endpoint, users} = await open(autosave);
    const [one, other] = await users();

    await one.completeAndSend();
    assert.equal(await other.step(), 'account');
    await reload(page);

    for (const user of await users()) {
      assert.equal(await user.step(), 'account');
      assert.ok(!(await user.read()).text.includes('Welcome back.'));
    }
    assert.equal(endpoint.received.length, 1);
  });

test('loaded again while one was sending, both say that it is sent, and one sends it', async () => {
  const {page, endpoint, users} = await open('session', ignore);
  const [first] = await users();
  await first.completeTo('review');
  await first.press('Submit complaint');
  await endpoint.arrived(1);
  await reload(page);
  for (const user of await users()) await user.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});
