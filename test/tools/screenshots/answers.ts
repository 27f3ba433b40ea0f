/** What the pictured client wrote, as a page would prefill it. */
import type {Complaint} from '../../../src/complaint/complaint.js';
import type {Language} from '../../../demo/texts.js';

type Section = 'account' | 'person' | 'subject' | 'details';
export type Answers = Readonly<Record<Section, object>>;

type Occurred = Partial<Complaint['details']['occurred']>;

/** The three ways to say when it happened. */
export const moments = {
  exact: {en: {precision: 'exact', date: '2026-11-06', time: '09:40'}},
  approximate: {
    en: {precision: 'approximate', description: 'In the second week of October'},
    it: {precision: 'approximate', description: 'Nella seconda settimana di ottobre'},
  },
  unknown: {en: {precision: 'unknown'}},
} as const satisfies Record<string, {en: Occurred; it?: Occurred}>;

export type Moment = keyof typeof moments;

export function answersIn(language: Language, moment: Moment): Answers {
  const {details, ...rest} = answers[language];
  const inLanguage: Partial<Record<Language, object>> = moments[moment];
  return {...rest, details: {...details, occurred: inLanguage[language] ?? moments[moment].en}};
}

const answers: Readonly<Record<Language, Answers>> = {
  en: {
    account: {email: 'ada.rossi@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
    person: {fullName: 'Ada Rossi', country: 'IE'},
    subject: {category: 'deposits-withdrawals'},
    details: {
      description:
        'On 6 November I withdrew 1 250 euros. My account shows the withdrawal as sent, yet nothing has reached my bank.\n\nMy bank says that no transfer is on its way.',
      desiredResolution: 'Please send the money again, or put it back into my account.',
      ticketNumbers: ['12345678', '12345912'],
      individuals: ['Grace, of your support team', 'Tom Byrne, my bank'],
      actionsTaken: 'I asked support twice, and I called my bank.',
    },
  },
  it: {
    account: {email: 'ada.rossi@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
    person: {fullName: 'Ada Rossi', country: 'IT'},
    subject: {category: 'deposits-withdrawals'},
    details: {
      description:
        "Il 6 novembre ho prelevato 1250 euro. Nel mio account il prelievo risulta inviato, ma alla mia banca non è arrivato nulla.\n\nLa banca dice che non c'è alcun bonifico in arrivo.",
      desiredResolution: 'Vorrei che rimandaste il bonifico o riaccreditaste la somma.',
      ticketNumbers: ['12345678', '12345912'],
      individuals: ['Grazia, della vostra assistenza', 'Tommaso Bianchi, della mia banca'],
      actionsTaken: "Ho scritto due volte all'assistenza e ho chiamato la mia banca.",
    },
  },
};
