import 'axe-core';
import type Axe from 'axe-core';

// It is no ES module: in a browser it leaves itself in the global scope.
const {axe} = globalThis as unknown as {axe: typeof Axe};

/** The rules that look at the screen; the others read the markup alone. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe-core finds wrong in an element, with the rules that it leaves out unless it is told. */
export async function violationsIn(
  element: Element,
  rules: 'all' | 'of looks' = 'all',
): Promise<string[]> {
  const {violations} = await axe.run(element, {
    resultTypes: ['violations'],
    ...(rules === 'of looks' && {runOnly: ofLooks}),
    rules: {
      'target-size': {enabled: true},
      'label-content-name-mismatch': {enabled: true},
      'css-orientation-lock': {enabled: true},
      // Of these two the page is in charge, and a test's page has neither.
      'html-has-lang': {enabled: false},
      region: {enabled: false},
    },
  });
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
}
