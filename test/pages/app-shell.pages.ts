/** Apps in one shadow root, whose bars stand beside the form in it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {FormUser} from './support/form-user.js';
import {html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();

const SHELL = `<header style="position: fixed; inset: 0 0 auto; height: 80px; background: silver"></header>
<div style="height: 300px"></div>FORM<div style="height: 900px"></div>
<footer style="position: fixed; inset: auto 0 0; height: 120px; background: silver"></footer>`;

test('what has focus is between the bars of the app, there and back', async () => {
  const page = await pages.open();
  await page.setViewport({width: 400, height: 600});
  const {url} = new Endpoint(site(), '/own');
  const shell = SHELL.replace('FORM', `<complaint-form endpoint="${url}"></complaint-form>`);
  const app = `<app-shell></app-shell><script>
    document.querySelector('app-shell').attachShadow({mode: 'open'}).innerHTML = \`${shell}\`;
  </script><script src="${SCRIPT}"></script>`;
  await page.goto(site().put('/app', html(`<!doctype html><html lang="en"><body>${app}`)));
  const form = await page.waitForSelector('app-shell >>> complaint-form[step]');
  const user = await FormUser.of(page.mainFrame(), 'en', form as FormUser['element']);
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
  });
  await user.settled();

  const covered: string[] = [];
  for (const held of ['', 'Shift'] as const)
    for (let press = 0; press < 8; press++) {
      if (held) await page.keyboard.down(held);
      await page.keyboard.press('Tab');
      if (held) await page.keyboard.up(held);
      const place = await user.element.evaluate(({shadowRoot}) => {
        const {top, bottom} = shadowRoot!.activeElement?.getBoundingClientRect() ?? {};
        if (top === undefined || bottom === undefined || (top >= 80 && bottom <= 480)) return '';
        return `${shadowRoot!.activeElement!.id} from ${top} to ${bottom}`;
      });
      if (place) covered.push(place);
    }
  assert.deepEqual(covered, []);
});
