/** Two questions of the companies' own. The page asks them, and the receiver checks their answers. */
import type {OwnQuestion} from '../../src/complaint/own-questions.js';
import type {Words} from './language.js';

interface DemoQuestion extends OwnQuestion {
  readonly label: Words;
}

export const ownQuestions: readonly DemoQuestion[] = [
  {
    name: 'orderNumber',
    step: 'subject',
    kind: 'text',
    label: {en: 'Order number', it: "Numero d'ordine"},
    hint: {
      en: 'A letter, a hyphen and digits, like A-1742. It is on your confirmation.',
      it: 'Una lettera, un trattino e delle cifre, come A-1742. Lo trovi nella conferma.',
    },
    maxLength: 20,
  },
  {
    name: 'consent',
    step: 'details',
    kind: 'checkbox',
    label: {
      en: 'You may look into my account to deal with this complaint',
      it: 'Potete consultare il mio account per gestire questo reclamo',
    },
    required: true,
  },
];
