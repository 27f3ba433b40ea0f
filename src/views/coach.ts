import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Answers} from '../complaint/answers.js';
import {strengthsOf, type Strength} from '../complaint/strengths.js';

/** What a strong complaint contains, each point ticked as soon as it is given. Asks for nothing. */
export function coach(answers: Answers): TemplateResult {
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
        ${strengthsOf(answers).map(
          ([strength, isGiven]) => html`
            <li class=${isGiven ? 'given' : nothing}>
              <span
                >${nameOf(strength)}${
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

function nameOf(strength: Strength): string {
  switch (strength) {
    case 'happened':
      return msg('what happened', {id: 'coach.happened.text', desc: 'Point of the list'});
    case 'expected':
      return msg('what you expect', {id: 'coach.expected.text', desc: 'Point of the list'});
    case 'when':
      return msg('when it happened', {id: 'coach.when.text', desc: 'Point of the list'});
    case 'tickets':
      return msg('your ticket numbers', {id: 'coach.tickets.text', desc: 'Point of the list'});
    case 'people':
      return msg('who was involved', {id: 'coach.people.text', desc: 'Point of the list'});
    case 'tried':
      return msg('what you have tried', {id: 'coach.tried.text', desc: 'Point of the list'});
  }
}
