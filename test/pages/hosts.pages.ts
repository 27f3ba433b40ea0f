import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ElementHandle, Frame, JSHandle, Page} from 'puppeteer-core';
import type {ComplaintForm} from '../../src/index.js';
import {useBrowser} from './support/browser.js';
import {useFigures} from './support/figures.js';
import {FormUser} from './support/form-user.js';
import {ACCEPTS, bare, hosts, pageOf, type Host} from './support/hosts.js';
import {takeJourney, type Screen} from './support/journey.js';
import type * as measure from './support/measure.js';
import {differences} from './support/differences.js';
import {PageCode} from './support/page-code.js';
import {PageWatch} from './support/page-watch.js';
import {html, SCRIPT, style, useSite} from './support/site.js';

type Measure = typeof measure;
type Looks = Readonly<Record<string, measure.Measured[]>>;

/** Of the form, in pixels: one column and two; styles are the same but for what boxes show. */
const WIDTHS = [
  {width: 300, hasStyles: false},
  {width: 600, hasStyles: true},
] as const;

const pages = useBrowser();
const site = useSite();
const tell = useFigures('Host');
const code = new PageCode<Measure>('test/pages/support/measure.ts');

interface Visit {
  readonly page: Page;
  readonly frame: Frame;
  readonly form: ElementHandle<ComplaintForm>;
  readonly measure: JSHandle<Measure>;
}

/** Opens the page, where the form's script is still missing. */
async function visit(host: Host): Promise<Visit> {
  const page = await pages.open();
  await page.setViewport({width: 900, height: 700});
  site().put('/host.css', style(host.css ?? ''));
  const url = site().put('/host', html(pageOf(host)));
  site().put(
    '/frame',
    html(`<!doctype html><title>Frame</title><iframe src="/host"></iframe>
    <style>iframe {width: 880px; height: 680px; border: 0}</style>`),
  );
  site().put(ACCEPTS, {
    body: '{"reference": "C-2026-000001"}',
    headers: {'Content-Type': 'application/json'},
  });
  await page.goto(host.isFramed ? new URL('/frame', url).href : url);
  const frame = page.frames().at(-1)!;
  const form = await frame.evaluateHandle(() => document.querySelector('complaint-form')!);
  if (host.script) await frame.evaluate(host.script);
  return {page, frame, form, measure: await code.in(frame)};
}

/** Puts the script into the page and takes the whole journey. */
async function journey(
  {page, frame, form}: Visit,
  stop: (screen: Screen) => Promise<void>,
): Promise<void> {
  await frame.evaluate((src) => {
    const script = document.createElement('script');
    script.src = src;
    document.head.append(script);
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    return loaded.then(() => script.remove());
  }, SCRIPT);
  const user = await FormUser.of(frame, 'en', form);
  await takeJourney(user, 'en', async (screen) => {
    await page.mouse.move(0, 0);
    await stop(screen);
  });
}

const looks = new Map<Host, {taken: measure.Values; looks: Looks}>();

async function measureAt(screen: Screen, {form, measure}: Visit): Promise<Looks> {
  const measured: [string, measure.Measured[]][] = [];
  for (const {width, hasStyles} of WIDTHS) {
    const look = await measure.evaluate(
      (code, ...given) => code.measureForm(...given),
      form,
      width,
      hasStyles,
    );
    measured.push([`${screen} ${width}`, look]);
  }
  return Object.fromEntries(measured);
}

/** The form on a page that has nothing else, by what it takes from its hosts. */
async function lookOnBarePage(): Promise<Map<string, Looks>> {
  const there = new Map<string, Looks>();
  const visited = await visit(bare);
  // Many take the same.
  const all = new Map([...looks.values()].map(({taken}) => [JSON.stringify(taken), taken]));
  await journey(visited, async (screen) => {
    for (const [key, taken] of all) {
      await visited.measure.evaluate((code, ...given) => code.give(...given), visited.form, taken);
      there.set(key, {...there.get(key), ...(await measureAt(screen, visited))});
    }
  });
  return there;
}
let onBarePage: ReturnType<typeof lookOnBarePage> | undefined;

for (const host of hosts)
  test(`${host.name}: the page stays as it is, through the whole journey`, async () => {
    const visited = await visit(host);
    const {form, measure} = visited;
    const watch = await PageWatch.over(visited.page);
    const before = await measure.evaluateHandle((code, element) => code.measurePage(element), form);
    const changed: string[] = [];
    const covered: Screen[] = [];
    let seen: Looks = {};

    await journey(visited, async (screen) => {
      if (!(await measure.evaluate((code, element) => code.isFocusInSight(element), form)))
        covered.push(screen);
      seen = {...seen, ...(await measureAt(screen, visited))};
      changed.push(
        ...(await measure.evaluate((code, ...given) => code.pageChanges(...given), form, before)),
      );
    });

    const taken = await measure.evaluate((code, element) => code.takenBy(element), form);
    looks.set(host, {taken, looks: seen});
    tell(host.name, {
      errors: watch.all.length,
      'focus out of sight': covered.length,
      'measured of the page': await before.evaluate((values) => Object.keys(values).length),
      'page differs': changed.length,
    });
    assert.deepEqual([...changed, ...covered, ...watch.all], []);
  });

for (const host of hosts)
  test(`${host.name}: the form looks as on a bare page, on each screen, wide and narrow`, async () => {
    onBarePage ??= lookOnBarePage();
    const {looks: here = {}, taken} = looks.get(host) ?? {};
    const there = (await onBarePage).get(JSON.stringify(taken)) ?? {};
    const found = Object.entries(here).flatMap(([screen, look]) =>
      differences(look, there[screen] ?? []).map((difference) => `${screen}: ${difference}`),
    );
    tell(host.name, {
      'of the form': Object.values(here).flat().length,
      'form differs': found.length,
    });
    assert.ok(Object.keys(here).length > 0);
    assert.deepEqual(found.slice(0, 20), []);
  });

test('a difference would be seen', async () => {
  const visited = await visit(bare);
  const {form, frame, measure} = visited;
  const before = await measure.evaluateHandle((code, element) => code.measurePage(element), form);
  const screens: Looks[] = [];

  await journey(visited, async (screen) => {
    if (screen !== 'errors') return;
    screens.push(await measureAt(screen, visited));
    await frame.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('label {letter-spacing: 1px}');
      document.querySelector('complaint-form')!.shadowRoot!.adoptedStyleSheets.push(sheet);
      document.querySelector('h1')!.style.wordSpacing = '1px';
      Object.assign(window, {own: true});
    });
    screens.push(await measureAt(screen, visited));
  });

  const [here, there] = screens.map((looks) => Object.values(looks).flat());
  const changes = await measure.evaluate(
    (code, ...given) => code.pageChanges(...given),
    form,
    before,
  );
  const changed = changes.map((change) => change.split(':')[0]);
  assert.ok(differences(here!, there!).some((difference) => difference.includes('letter-spacing')));
  assert.deepEqual(changed.slice(0, 2), ['globals', 'markup']);
  assert.ok(changed.some((what) => what?.includes('h1')));
});
