import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {strengthsOf} from '../complaint/strengths.js';
import {wordsOf} from '../localization/words/question-words.js';
import type {AnswersView} from './view-model.js';

/** What a strong complaint contains, each point ticked as soon as it is given. Asks for nothing. */
export function coach({state, questions}: AnswersView): TemplateResult {
  const given = msg('given', {
    id: 'coach.given.text',
    desc: 'Spoken after a point of the list that the client has given',
  });
  return html`
    <div class="coach">
      <h3 id="coach-title">
        ${msg('A strong complaint says', {
          id: 'coach.list.heading',
          desc: 'Heading of a short list, as "what happened", "when it happened"',
        })}
      </h3>
      <ul aria-labelledby="coach-title">
        ${strengthsOf(state.answers, questions).map(
          ({question, isGiven}) => html`
            <li class=${isGiven ? 'given' : nothing}>
              <span
                >${wordsOf(question).point}${
                  isGiven ? html`<span class="visually-hidden"> (${given})</span>` : nothing
                }</span
              >
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}
