import assert from 'node:assert/strict';
import {test} from 'node:test';
import {brandNames} from '../../../demo/brands.js';
import {formSteps} from '../../../src/session/steps.js';
import {contactSheet} from './contact-sheet.js';
import {allPictures, fileName, isChosen, screens, sittings, type Picture} from './pictures.js';
import {sceneNames} from './scenes.js';

const pictures = allPictures();
const names = pictures.map(fileName);

test('each picture has a name of its own, which tells all', () => {
  assert.equal(new Set(names).size, pictures.length);
  assert.ok(names.includes('details-errors.it.phone.dark.png'));
});

test('each step is pictured, and each scene in every language, on every screen, light and dark', () => {
  for (const step of [...formSteps, 'done']) assert.ok(sceneNames.some((scene) => scene === step));
  for (const scene of sceneNames)
    for (const language of ['en', 'it'])
      for (const screen of Object.keys(screens))
        for (const scheme of ['light', 'dark']) {
          const name = [scene, language, screen, scheme, 'png'].join('.');
          assert.ok(
            names.some((one) => one === name),
            name,
          );
        }
});

test('each manner and brand is pictured', () => {
  const manners: Picture['manner'][] = ['page', 'rtl', 'forced-colors', 'print'];
  for (const manner of manners) assert.ok(pictures.some((picture) => picture.manner === manner));
  for (const brand of brandNames) assert.ok(pictures.some((picture) => picture.brand === brand));
});

test('each picture is taken in one sitting, of its own scene, language and brand', () => {
  const all = sittings(pictures);
  assert.deepEqual(
    all
      .flatMap((sitting) => sitting.pictures)
      .map(fileName)
      .sort(),
    names.sort(),
  );
  for (const {scene, language, brand, pictures: some} of all)
    for (const one of some)
      assert.deepEqual([one.scene, one.language, one.brand], [scene, language, brand]);
});

test('words choose pictures by their name', () => {
  const chosen = pictures.filter((picture) => isChosen(picture, ['review.', 'rtl']));
  assert.deepEqual(chosen.map(fileName), [
    'review.en.phone.light.rtl.png',
    'review.en.desktop.light.rtl.png',
  ]);
});

test('the contact sheet shows every picture', () => {
  const sheet = contactSheet(pictures);
  for (const name of names) assert.ok(sheet.includes(`src="${name}"`), name);
});
