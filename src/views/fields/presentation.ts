import type {Question} from '../../complaint/questions.js';
import type {BuiltInName, Rule} from '../../complaint/rules.js';

/** What a control tells the browser besides its kind. */
export interface Presentation {
  /** As in HTML. */
  readonly autocomplete: string;
  /** What a keyboard on screen writes large; only prose is checked for its spelling. */
  readonly capitals?: 'none' | 'words' | 'sentences';
  /** It takes half the width. */
  readonly isShort?: boolean;
}

const builtIn: Partial<Record<BuiltInName, Partial<Presentation>>> = {
  email: {autocomplete: 'email'},
  publicAccountId: {isShort: true},
  representativeName: {autocomplete: 'name', capitals: 'words'},
  representativeEmail: {autocomplete: 'email'},
  fullName: {autocomplete: 'name', capitals: 'words'},
  country: {autocomplete: 'country'},
  phone: {autocomplete: 'tel', isShort: true},
  individuals: {capitals: 'words'},
};

export function presentationOf({name, rule, words}: Question): Presentation {
  if (words) return {autocomplete: words.autocomplete || 'off'};
  return {
    autocomplete: 'off',
    ...(rule.isProse && {capitals: 'sentences'}),
    ...builtIn[name as BuiltInName],
  };
}

/** How many lines a long text shows. */
export function rowsOf({limit = 0}: Rule): number {
  return limit > 5_000 ? 8 : 4;
}
