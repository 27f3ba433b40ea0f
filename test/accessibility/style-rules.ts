/** The form's style sheets, as the browser has understood them. */
import {styles} from '../../src/complaint-form.styles.js';

export interface StyleRule {
  readonly selector: string;
  readonly style: CSSStyleDeclaration;
  readonly cssText: string;
  /** The queries around it, as `@media (forced-colors: active)`. */
  readonly conditions: readonly string[];
}

export const styleRules: readonly StyleRule[] = styles.flatMap(({styleSheet}) =>
  // Every browser of today has constructed style sheets.
  rulesIn(styleSheet!.cssRules),
);

function rulesIn(rules: CSSRuleList, conditions: readonly string[] = []): StyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) {
      const {selectorText: selector, style, cssText} = rule;
      return [{selector, style, cssText, conditions}];
    }
    if (rule instanceof CSSConditionRule) {
      const kind = rule instanceof CSSMediaRule ? '@media' : '@container';
      return rulesIn(rule.cssRules, [...conditions, `${kind} ${rule.conditionText}`]);
    }
    throw new Error(`A rule of a kind that no test looks at: ${rule.cssText}`);
  });
}
