import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {strengthsOf} from '../complaint/strengths.js';
import {formatNumber} from '../localization/format.js';
import {wordsOf} from '../localization/words/question-words.js';
import type {AnswersView} from './view-model.js';

/**
 * What a strong complaint contains, each point ticked as soon as it is given. Asks for nothing. Where
 * there is no room beside the questions, one line above them opens the list: a `<details>` without it,
 * for a closed one shows nothing of what it holds, whatever the room.
 */
export function coach({state, questions}: AnswersView): TemplateResult {
  const given = msg('given', {
    id: 'coach.given.text',
    desc: 'Spoken after a point of the list that the client has given',
  });
  const strengths = strengthsOf(state.answers, questions);
  const count = strengths.filter(({isGiven}) => isGiven).length;
  const line = countText(count, strengths.length);
  return html`
    <div class="coach">
      <details>
        <summary id="coach-line"><span .textContent=${line}></span></summary>
      </details>
      <h3 id="coach-title">
        ${msg('A strong complaint says', {
          id: 'coach.list.heading',
          desc: 'Heading of a short list, as "what happened", "when it happened"',
        })}
      </h3>
      <ul aria-labelledby="coach-title">
        ${strengths.map(
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

/** It changes while the client types, also where a translator has put its own nodes. */
function countText(count: number, total: number): string {
  const [given, all] = [formatNumber(count), formatNumber(total)];
  return msg(str`A strong complaint says… ${given} of ${all} given`, {
    id: 'coach.count.text',
    desc: 'Opens the list of the same heading. 0: how many of its points are given, 1: how many it has',
  });
}
