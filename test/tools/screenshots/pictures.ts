/** Which pictures are taken. */
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
  return sceneNames.flatMap((scene) =>
    languages.flatMap((language) => picturesOf(scene, language)),
  );
}

function picturesOf(scene: SceneName, language: Language): Picture[] {
  const taken = (
    ofScreens: readonly Screen[],
    ofSchemes: readonly Scheme[],
    manner?: Manner,
  ): Picture[] =>
    ofScreens.flatMap((screen) =>
      ofSchemes.map((scheme) => ({scene, language, screen, scheme, ...(manner && {manner})})),
    );
  const plain = taken(allScreens, schemes);
  if (language !== 'en' || !telling.includes(scene)) return plain;
  return [
    ...plain,
    ...taken(['phone', 'desktop'], schemes, 'page'),
    ...taken(['phone', 'desktop'], ['light'], 'rtl'),
    ...taken(['desktop'], schemes, 'forced-colors'),
    ...(scene === 'review' || scene === 'done' ? taken(['desktop'], ['light'], 'print') : []),
  ];
}

/** A name that tells all: `details-errors.it.phone.dark.png`. */
export function fileName({scene, language, screen, scheme, manner}: Picture): `${string}.png` {
  const parts = [scene, language, screen, scheme, ...(manner ? [manner] : [])];
  return `${parts.join('.')}.png`;
}

/** Whether each of the words is part of the picture's name. */
export function isChosen(picture: Picture, words: readonly string[]): boolean {
  return words.every((word) => fileName(picture).includes(word));
}

/** Pictures of one scene in one language: the page is brought there once for them all. */
export interface Sitting extends Pick<Picture, 'scene' | 'language'> {
  readonly pictures: readonly Picture[];
}

export function sittings(pictures: readonly Picture[]): Sitting[] {
  return sceneNames.flatMap((scene) =>
    languages.flatMap((language) => {
      const ofBoth = pictures.filter((one) => one.scene === scene && one.language === language);
      return ofBoth.length > 0 ? [{scene, language, pictures: ofBoth}] : [];
    }),
  );
}
