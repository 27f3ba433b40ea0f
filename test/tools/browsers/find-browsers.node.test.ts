import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Engine, engines} from './engines.js';
import {neededEngines, wantedEngines} from './find-browsers.js';
import {whichRan} from './which-ran.js';

const namesOf = (some: readonly Engine[]): string[] => some.map(({name}) => name);
const all = ['Chromium', 'Firefox', 'WebKitGTK'];

const wanted: [named: string | undefined, names: string[]][] = [
  [undefined, all],
  ['', all],
  ['firefox', ['Firefox']],
  ['WebKitGTK', ['WebKitGTK']],
  ['webkitgtk, chromium', ['Chromium', 'WebKitGTK']],
];
for (const [named, names] of wanted)
  test(`BROWSERS=${named ?? '(not set)'} wants ${names.join(' and ')}`, () => {
    assert.deepEqual(namesOf(wantedEngines(named)), names);
  });

test('a browser that is none is a mistake, and the others are told', () => {
  assert.throws(() => wantedEngines('chromium,safari'), /"safari".* chromium, firefox, webkitgtk/);
});

const [chromium, firefox, webKitGtk] = engines as [Engine, Engine, Engine];
const needs: [about: string, found: Engine[], allMustRun: boolean, needed: Engine[]][] = [
  ['one browser is enough', [firefox], false, []],
  ['without any, Chromium is needed', [], false, [chromium]],
  ['in CI each is needed', [chromium], true, [firefox, webKitGtk]],
  ['in CI where all are, none is', [...engines], true, []],
];
for (const [about, found, allMustRun, needed] of needs)
  test(about, () => {
    const missing = engines.filter((engine) => !found.includes(engine));
    assert.deepEqual(namesOf(neededEngines({found, missing}, allMustRun)), namesOf(needed));
  });

const ran = (
  engine: Engine,
  version?: string,
): Parameters<typeof whichRan>[0]['found'][number] => ({
  engine,
  program: '/bin/true',
  ...engine.open('/bin/true'),
  version: () => version,
});

test('one line says which browsers ran', () => {
  const found = [ran(chromium, '156'), ran(firefox, '153'), ran(webKitGtk, '2.50')];
  assert.equal(
    whichRan({found, missing: []}),
    'Browsers: Chromium 156, Firefox 153, WebKitGTK 2.50',
  );
});

test('and what would bring those that did not', () => {
  assert.equal(
    whichRan({found: [ran(chromium, '156')], missing: [firefox, webKitGtk]}),
    'Browsers: Chromium 156; not here: Firefox (apt-get install firefox-esr), WebKitGTK (apt-get install webkit2gtk-driver xvfb)',
  );
});

test('a browser that did not start is not said to have run', () => {
  assert.match(whichRan({found: [ran(firefox)], missing: []}), /Firefox \(did not start\)/);
});
