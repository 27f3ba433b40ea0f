/** What has focus looks so in a window with focus alone, and of several windows one has it, by chance. */

const MARK = 'data-as-if-focused';

/** Calls back for each element while it looks as it does when keys have brought focus to it. */
export function eachAsIfFocused<Result>(
  root: ShadowRoot,
  elements: readonly Element[],
  look: (element: Element) => Result,
): Result[] {
  const sheets = root.adoptedStyleSheets;
  root.adoptedStyleSheets = sheets.map(withMark);
  try {
    return elements.map((element) => {
      element.setAttribute(MARK, '');
      const result = look(element);
      element.removeAttribute(MARK);
      return result;
    });
  } finally {
    root.adoptedStyleSheets = sheets;
  }
}

/** The same rules, in which the mark counts as focus; an attribute weighs as much as a state. */
function withMark({cssRules}: CSSStyleSheet): CSSStyleSheet {
  const css = [...cssRules].map(({cssText}) => cssText).join('\n');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(':focus-visible', `:is(:focus-visible, [${MARK}])`));
  return sheet;
}
