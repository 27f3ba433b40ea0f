/** What runs in the page: measures a form and the page around it. Handed over by `page-code.ts`. */
import type {ComplaintForm} from '../../../src/index.js';
import {changes} from './differences.js';

export type Values = Readonly<Record<string, string>>;

/** What an element is, where it stands in the form, and how it looks. */
export interface Measured {
  readonly what: string;
  /** Left, top, width and height in hundredths of a pixel, within the form. */
  readonly box: readonly number[];
  /** All computed values that are not those of the form's outermost element. */
  readonly style: Values;
}

/** What the form takes from its page: the three of the contract, and what is no text style. */
const TAKEN = [
  ...['font-family', 'color', 'direction'],
  ...['color-scheme', 'cursor', 'visibility', 'forced-color-adjust'],
];

/** At this width, at which what stands around the form holds it; without its styles, boxes alone. */
export function measureForm(form: ComplaintForm, width: number, hasStyles: boolean): Measured[] {
  const root = form.shadowRoot!;
  const outermost = root.querySelector('.root')!;
  const place = form.parentElement!;
  const styleBefore = place.getAttribute('style')!;
  (root.activeElement as HTMLElement | null)?.blur();
  give(form, takenBy(form)); // so that a colour between two others is the same one here and there
  place.style.setProperty('width', `${width}px`, 'important');
  const lost = width - outermost.getBoundingClientRect().width;
  place.style.setProperty('width', `${width + lost}px`, 'important');

  const base = hasStyles ? valuesOf(outermost) : {};
  // A closed list shows none of its options.
  const measured = [...root.querySelectorAll('*:not(option)')].flatMap((element) => {
    const box = boxOf(element, outermost);
    if (!hasStyles) return {what: nameOf(element), box, style: {}};
    const style = element === outermost ? base : without(valuesOf(element), base);
    const pseudos = PSEUDOS.filter((pseudo) => isThere(element, pseudo));
    return [
      {what: nameOf(element), box, style},
      ...pseudos.map((pseudo) => ({
        what: nameOf(element) + pseudo,
        box: [],
        style: without(valuesOf(element, pseudo), base),
      })),
    ];
  });
  place.setAttribute('style', styleBefore);
  return measured;
}

/** What the form takes from the page at its place. */
export function takenBy(form: ComplaintForm): Values {
  const style = getComputedStyle(form);
  return Object.fromEntries(TAKEN.map((name) => [name, style.getPropertyValue(name)]));
}

/** Makes that what the form takes. */
export function give(form: ComplaintForm, taken: Values): void {
  for (const [name, value] of Object.entries(taken))
    form.parentElement!.style.setProperty(name, value);
}

/** All that a page's owner may find changed: in what order, too. */
export function measurePage(form: ComplaintForm): Values {
  const own = [...document.querySelectorAll('*')].filter((element) => element !== form);
  const root = document.documentElement;
  return {
    globals: Reflect.ownKeys(window)
      .map(String)
      .filter((key) => !MARKERS.test(key))
      .join(),
    prototypes: [Object, Array, Element, HTMLElement, EventTarget, Promise]
      .flatMap(({prototype}) => Reflect.ownKeys(prototype).map(String))
      .join(),
    'style sheets': `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
    markup: (root.cloneNode(true) as Element).outerHTML.replace(/<complaint-form[^>]*>/g, ''),
    title: document.title,
    url: location.href,
    ...Object.fromEntries(
      own.map((element, index) => [
        `${index} ${nameOf(element)}`,
        JSON.stringify([valuesOf(element), element.clientWidth, element.clientHeight]),
      ]),
    ),
  };
}

/** In what the page differs from an earlier measurement. */
export function pageChanges(form: ComplaintForm, before: Values): string[] {
  return changes(measurePage(form), before);
}

/** Whether the first line of what has focus lies under nothing of the page. */
export function isFocusInSight(form: ComplaintForm): boolean {
  const focused = form.shadowRoot!.activeElement;
  if (!focused) return true;
  const {left, top} = focused.getBoundingClientRect();
  const found = (form.getRootNode() as Document | ShadowRoot).elementFromPoint(left + 2, top + 2);
  return found === form;
}

// What Lit and zod mark themselves with.
const MARKERS =
  /^(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata|__zod_global(Config|Registry))$/;

function nameOf(element: Element): string {
  const text = element.childElementCount === 0 ? element.textContent.trim().slice(0, 30) : '';
  return `${element.localName}.${element.className} ${element.id} ${text}`.trim();
}

/**
 * All properties of the browser, but for those that are others by another name; and offsets, which
 * are measured from whatever contains the form, and whose effect the boxes show.
 */
const NAMES = [...getComputedStyle(document.documentElement)].filter(
  (name) => !/^-|-(inline|block)(-|$)|^(inline|block)-size$|^(top|right|bottom|left)$/.test(name),
);

const PSEUDOS = ['::before', '::after', '::placeholder', '::marker'] as const;

function isThere(element: Element, pseudo: (typeof PSEUDOS)[number]): boolean {
  if (pseudo === '::placeholder') return element.matches('input, textarea');
  if (pseudo === '::marker') return element.matches('li');
  return !/^(none|normal)$/.test(getComputedStyle(element, pseudo).content);
}

function boxOf(element: Element, outermost: Element): number[] {
  if (element.getClientRects().length === 0) return [];
  const {left, top} = outermost.getBoundingClientRect();
  const {left: x, top: y, width, height} = element.getBoundingClientRect();
  return [x - left, y - top, width, height].map((length) => Math.round(length * 100));
}

function valuesOf(element: Element, pseudo?: string): Values {
  const style = getComputedStyle(element, pseudo);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name)]));
}

function without(values: Values, base: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => base[name] !== value));
}
