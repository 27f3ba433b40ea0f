import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {shownEntries} from '../../complaint/list-entries.js';
import type {Question} from '../../complaint/questions.js';
import {entryName} from '../../localization/problem-words.js';
import {controlId, problemAt, type AnswersView} from '../view-model.js';
import {button} from '../button.js';
import {notes, wire, type FieldParts} from './field.js';
import {presentationOf} from './presentation.js';

/** A list of short texts: at least one input, a way to add another, and to remove each further one. */
export function listField(
  view: AnswersView,
  question: Question,
  list: FieldParts,
  answer: readonly string[],
): TemplateResult {
  const {name} = question;
  return html`
    <div class="field ${list.error ? 'invalid' : ''}" part="field">
      <label part="label" id="${name}-label" for=${controlId(list)}>${list.label}</label>
      ${notes(list)}
      <ul class="entries">
        ${shownEntries(answer).map((text, index) => entryView(view, question, list, index, text))}
      </ul>
      ${button({
        kind: 'plain',
        action: 'add',
        text: msg('Add another', {id: 'list.add.button', desc: 'Button below a list'}),
        field: name,
        describedBy: `${name}-label`,
      })}
    </div>
  `;
}

function entryView(
  view: AnswersView,
  question: Question,
  list: FieldParts,
  index: number,
  text: string,
): TemplateResult {
  const {field} = list;
  const label = index === 0 ? list.label : entryName(question, index);
  const entry = {field, entry: index, label, error: problemAt(view, field, index)};
  const {id, invalid, describedBy} = wire(entry, index === 0 ? list : undefined);
  return html`
    <li class=${entry.error ? 'invalid' : nothing}>
      ${notes(entry)}
      <div class="entry">
        <input
          part="input"
          id=${id}
          name=${field}
          data-entry=${index}
          type="text"
          dir="auto"
          autocomplete="off"
          autocapitalize=${presentationOf(question).capitals ?? 'none'}
          autocorrect="off"
          enterkeyhint="next"
          spellcheck="false"
          aria-label=${label}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${text}
        />
        ${index === 0 ? nothing : removeButton(field, index, id)}
      </div>
    </li>
  `;
}

function removeButton(field: string, entry: number, describedBy: string): TemplateResult {
  return button({kind: 'plain', action: 'remove', text: removeText(), field, entry, describedBy});
}

export function removeText(): string {
  return msg('Remove', {
    id: 'list.remove.button',
    desc: 'Button beside an entry of a list, or a file',
  });
}
