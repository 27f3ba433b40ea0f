import {expect} from '@open-wc/testing';
import {styleRules, type StyleRule} from './style-rules.js';

const physicalPairs = [
  ['margin-left', 'margin-right'],
  ['padding-left', 'padding-right'],
  ['border-left-width', 'border-right-width'],
  ['left', 'right'],
  ['border-top-left-radius', 'border-top-right-radius'],
  ['border-bottom-left-radius', 'border-bottom-right-radius'],
] as const;

/** What a pointer, focus or a tick may change: the box and its text stay where they are. */
const painted =
  /^(accent-color|background|border-.*(color|radius)|box-shadow|color|cursor|outline|text-decoration)/;

function declarations(rules: readonly StyleRule[]): string[] {
  return rules.flatMap(({selector, style}) =>
    namesIn(style).map((name) => `${selector} { ${name}: ${style.getPropertyValue(name)} }`),
  );
}

/** Some browsers make all properties there are of `all: initial`. */
function namesIn(style: CSSStyleDeclaration): string[] {
  return [...style].filter((name) => style.getPropertyValue(name) !== 'initial');
}

describe('The style sheets', () => {
  it('have no left and no right', () => {
    const unequal = styleRules.filter(({style}) =>
      physicalPairs.some((names) => {
        const [left, right] = names.map((name) => style.getPropertyValue(name));
        return left !== right;
      }),
    );
    expect(declarations(unequal)).to.deep.equal([]);
    const named = /(text-align|float|clear|caption-side|resize): (left|right|horizontal)/;
    expect(declarations(styleRules).filter((text) => named.test(text))).to.deep.equal([]);
  });

  it('look at the room of the form, not at that of the screen', () => {
    const queries = styleRules.flatMap(({conditions}) => conditions);
    const ofScreen = /^@media.*(width|height|orientation|aspect)/;
    expect(queries.filter((query) => ofScreen.test(query))).to.deep.equal([]);
    const unit = /\d[dls]?v([whib]|min|max)\b/;
    // But for what makes room below a bar of the page, which is as high as the window at most.
    const ofForm = styleRules.filter(({selector}) => selector !== '.roomy');
    expect(declarations(ofForm).filter((text) => unit.test(text))).to.deep.equal([]);
  });

  it('move nothing under a pointer, with focus or with a tick', () => {
    const states = styleRules.filter(({selector}) =>
      /:(hover|focus|active|checked|has)/.test(selector),
    );
    expect(states).not.to.be.empty;
    const moving = declarations(states).filter((text) => !painted.test(text.split('{ ')[1]!));
    expect(moving).to.deep.equal([]);
  });

  it('let nothing move by itself for who wants less motion', () => {
    const moving = styleRules.filter(
      ({style, conditions}) =>
        !conditions.includes('@media (prefers-reduced-motion: no-preference)') &&
        namesIn(style).some((name) => /^(transition|animation|scroll-behavior)/.test(name)),
    );
    expect(declarations(moving)).to.deep.equal([]);
  });
});
