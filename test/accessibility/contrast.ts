/**
 * How well texts, controls and signs stand out from what is behind them: of the colours that the
 * browser computed, laid over each other, by the formula of WCAG 2.2. axe measures texts alone.
 */
import {eachAsIfFocused} from './as-if-focused.js';
import {colorOf, contrastOf, over, type Color} from './colors.js';
import {flatParent, isSeen, nameFor, ownText, partsOf} from './flat-tree.js';

export interface Contrast {
  /** What was measured, for whoever is to mend it. */
  readonly what: string;
  readonly ratio: number;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what is needed to see a control or its state (1.4.11). */
  readonly least: 4.5 | 3;
}

const FIELDS = 'input:not([type=radio], [type=checkbox]), select, textarea';
const CONTROLS = `${FIELDS}, button, label:has(input)`;
/** What tells a state or a place. Other lines only adorn. */
const SIGNS = '[part~=error-summary], [part~=field], [part~=progress] > *';
const DRAWN_SIGNS = '[part~=progress] > *, li';
const FOCUSABLE = 'input, select, textarea, button, a[href]';

/** All that is on screen in an element and the shadow roots in it. */
export function contrastsIn(root: Element): Contrast[] {
  const seen = [...partsOf(root)].filter(isSeen);
  return [
    ...seen.filter((element) => ownText(element) || element.matches(FIELDS)).map(textContrast),
    ...seen.flatMap(drawnTextContrasts),
    ...seen.filter((element) => element.matches(CONTROLS)).flatMap(edgeContrasts),
    ...seen.filter((element) => element.matches(SIGNS)).flatMap(edgeContrasts),
    ...seen.filter((element) => element.matches(DRAWN_SIGNS)).flatMap(drawnSignContrasts),
    ...seen.filter((element) => element.matches(':checked')).flatMap(markContrasts),
  ];
}

/** The focus ring of each control and link in the element's shadow root. */
export function focusContrastsIn(host: Element): Contrast[] {
  const root = host.shadowRoot;
  if (!root) throw new Error(`${nameFor(host)} has no shadow root`);
  const seen = [...root.querySelectorAll(FOCUSABLE)].filter(isSeen);
  return eachAsIfFocused(root, seen, (element) => {
    // A choice has its ring around the whole row.
    const ringed = [element, element.closest('label')].find((one) => one && hasRing(one));
    const ratio = ringed ? contrastOf(ringColor(ringed), colorBehind(ringed)) : 1;
    return {what: `focus ring of ${nameFor(element)}`, ratio, least: 3};
  });
}

/** Those that are not enough, one line each. */
export function tooFaint(contrasts: readonly Contrast[]): string[] {
  return contrasts
    .filter(({ratio, least}) => ratio < least)
    .map(({what, ratio, least}) => `${what}: ${ratio.toFixed(2)} < ${least}`);
}

function textContrast(element: Element): Contrast {
  const background = groundOf(element);
  const color = over(background, colorOf(getComputedStyle(element).color));
  return {what: `text of ${nameFor(element)}`, ratio: contrastOf(color, background), least: 4.5};
}

/** Texts of style sheets are signs as ✓: what they say, the page says elsewhere too. */
function drawnTextContrasts(element: Element): Contrast[] {
  return (['::before', '::after'] as const).flatMap((pseudo) => {
    const {content, color} = getComputedStyle(element, pseudo);
    if (!/^"[^"]/.test(content)) return [];
    const background = groundOf(element);
    const ratio = contrastOf(over(background, colorOf(color)), background);
    return [{what: `${content} at ${nameFor(element)}`, ratio, least: 3 as const}];
  });
}

/** The border, or without one the fill. What has neither is known by its text. */
function edgeContrasts(element: Element): Contrast[] {
  const outside = colorBehind(element);
  const inside = groundOf(element);
  const what = `edge of ${nameFor(element)}`;
  const borders = bordersOf(getComputedStyle(element));
  if (borders.length > 0) {
    const ratios = borders.flatMap((border) => {
      const color = over(inside, border);
      return [contrastOf(color, outside), contrastOf(color, inside)];
    });
    return [{what, ratio: Math.min(...ratios), least: 3}];
  }
  const isFilled = contrastOf(inside, outside) > 1.1;
  return isFilled ? [{what, ratio: contrastOf(inside, outside), least: 3}] : [];
}

/** A shape that a style sheet draws in the element: a dot, the fill of a segment. */
function drawnSignContrasts(element: Element): Contrast[] {
  const style = getComputedStyle(element, '::before');
  if (!style.content.startsWith('""')) return [];
  const behind = groundOf(element);
  const colors = [colorOf(style.backgroundColor), ...bordersOf(style)].filter(isVisible);
  return colors.map((color) => ({
    what: `sign at ${nameFor(element)}`,
    ratio: contrastOf(over(behind, color), behind),
    least: 3,
  }));
}

/** The tick or dot of a chosen control has its accent colour. */
function markContrasts(element: Element): Contrast[] {
  const {accentColor} = getComputedStyle(element);
  if (accentColor === 'auto' || element.matches('option')) return [];
  const behind = colorBehind(element);
  const ratio = contrastOf(over(behind, colorOf(accentColor)), behind);
  return [{what: `mark of ${nameFor(element)}`, ratio, least: 3}];
}

function hasRing(element: Element): boolean {
  const {outlineStyle, outlineWidth} = getComputedStyle(element);
  return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
}

function ringColor(element: Element): Color {
  return over(colorBehind(element), colorOf(getComputedStyle(element).outlineColor));
}

function bordersOf(style: CSSStyleDeclaration): Color[] {
  const sides = ['top', 'right', 'bottom', 'left'] as const;
  const drawn = sides.filter(
    (side) =>
      parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      !['none', 'hidden'].includes(style.getPropertyValue(`border-${side}-style`)),
  );
  const colors = drawn.map((side) => colorOf(style.getPropertyValue(`border-${side}-color`)));
  return colors.filter(isVisible);
}

/** The colour on which the element stands. */
function colorBehind(element: Element): Color {
  const parent = flatParent(element);
  return parent ? groundOf(parent) : canvasOf(element);
}

/** The colour of the element's own ground: all backgrounds up to its own. */
function groundOf(element: Element): Color {
  const {backgroundColor, backgroundImage, opacity} = getComputedStyle(element);
  if (backgroundImage !== 'none' || opacity !== '1') {
    throw new Error(`${nameFor(element)} cannot be measured: it has an image or is see-through`);
  }
  return over(colorBehind(element), colorOf(backgroundColor));
}

/** What the browser paints behind a page that has no background. */
function canvasOf({ownerDocument}: Element): Color {
  const probe = ownerDocument.createElement('div');
  probe.style.backgroundColor = 'Canvas';
  ownerDocument.documentElement.append(probe);
  const color = colorOf(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return color;
}

function isVisible([, , , alpha]: Color): boolean {
  return alpha > 0;
}
