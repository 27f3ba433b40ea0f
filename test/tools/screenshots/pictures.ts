/** Which pictures are taken. */
import {brandNames, type Brand} from '../../../demo/brands.js';
import {texts, type Language} from '../../../demo/texts.js';
import {sceneNames, type SceneName} from './scenes.js';

/** Widths in pixels; 320 is also what a window of 1280 shows at 400 % zoom. */
export const screens = {
  narrow: {width: 320, height: 640},
  phone: {width: 390, height: 844},
  desktop: {width: 1280, height: 900},
} as const;

export type Screen = keyof typeof screens;
export type Scheme = 'light' | 'dark';

/** What is unusual: the whole page around the form, a page from right to left, forced colours, paper. */
export type Manner = 'page' | 'rtl' | 'forced-colors' | 'print';

export interface Picture {
  readonly scene: SceneName;
  readonly language: Language;
  readonly screen: Screen;
  readonly scheme: Scheme;
  readonly brand: Brand;
  readonly manner?: Manner;
}

const languages = Object.keys(texts) as Language[];
const allScreens = Object.keys(screens) as Screen[];
const schemes: readonly Scheme[] = ['light', 'dark'];

/** Enough to judge a manner by. */
const telling: readonly SceneName[] = [
  'account',
  'subject-answered',
  'details-errors',
  'details-exact',
  'review',
  'failed-signed-out',
  'done',
];

/** Every picture there is to take. */
export function allPictures(): Picture[] {
  return sceneNames.flatMap((scene) => [
    ...languages.flatMap((language) => ofScene(scene, {language, of: allScreens, in: schemes})),
    ...(telling.includes(scene) ? inEachManner(scene) : []),
  ]);
}

function inEachManner(scene: SceneName): Picture[] {
  const large = ['phone', 'desktop'] as const;
  return [
    ...brandNames.flatMap((brand) =>
      ofScene(scene, {brand, of: large, in: schemes, manner: 'page'}),
    ),
    ...ofScene(scene, {of: large, in: ['light'], manner: 'rtl'}),
    ...ofScene(scene, {of: ['desktop'], in: schemes, manner: 'forced-colors'}),
    ...(scene === 'review' || scene === 'done'
      ? ofScene(scene, {of: ['desktop'], in: ['light'], manner: 'print'})
      : []),
  ];
}

interface Choice {
  readonly language?: Language;
  readonly of: readonly Screen[];
  readonly in: readonly Scheme[];
  readonly brand?: Brand;
  readonly manner?: Manner;
}

function ofScene(scene: SceneName, choice: Choice): Picture[] {
  const {language = 'en', of, in: ofSchemes, brand = 'norvane', manner} = choice;
  return of.flatMap((screen) =>
    ofSchemes.map((scheme) => ({
      ...{scene, language, screen, scheme, brand},
      ...(manner && {manner}),
    })),
  );
}

/** A name that tells all: `details-errors.it.phone.dark.png`. */
export function fileName(picture: Picture): `${string}.png` {
  const {scene, language, screen, scheme, brand, manner} = picture;
  const unusual = [brand === 'norvane' ? undefined : brand, manner].filter(Boolean);
  return `${[scene, language, screen, scheme, ...unusual].join('.')}.png`;
}

/** Whether each of the words is part of the picture's name. */
export function isChosen(picture: Picture, words: readonly string[]): boolean {
  return words.every((word) => fileName(picture).includes(word));
}

/** Pictures of one scene, language and brand: the page is brought there once for them all. */
export interface Sitting extends Pick<Picture, 'scene' | 'language' | 'brand'> {
  readonly pictures: readonly Picture[];
}

export function sittings(pictures: readonly Picture[]): Sitting[] {
  const byPage = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const page = [picture.scene, picture.language, picture.brand].join();
    byPage.set(page, [...(byPage.get(page) ?? []), picture]);
  }
  return [...byPage.values()].flatMap((ofPage) =>
    ofPage.slice(0, 1).map(({scene, language, brand}) => ({
      ...{scene, language, brand},
      pictures: ofPage,
    })),
  );
}
