import {html, nothing, type TemplateResult} from 'lit';
import {EARLIEST_DATE} from '../../complaint/dates.js';
import type {Question} from '../../complaint/questions.js';
import type {Kind} from '../../complaint/rules.js';
import type {AnswersView} from '../view-model.js';
import {characterCount} from './character-count.js';
import {field, type FieldParts} from './field.js';
import {heldValue} from './held-value.js';
import {presentationOf, rowsOf} from './presentation.js';

/** An address is a text: the control for addresses rewrites those in other letters. */
const types: Partial<Record<Kind, string>> = {phone: 'tel', date: 'date', time: 'time'};

/** A field of one line, a date or a time. */
export function lineField(
  {latestDate}: AnswersView,
  question: Question,
  parts: FieldParts,
  answer: string,
): TemplateResult {
  const {name, rule} = question;
  const {autocomplete, capitals = 'none', isShort} = presentationOf(question);
  const type = types[rule.kind] ?? 'text';
  const isMoment = type === 'date' || type === 'time';
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <input
        part="input"
        class=${isShort ? 'short' : 'full'}
        id=${id}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${rule.kind === 'email' ? 'email' : nothing}
        enterkeyhint="go"
        autocapitalize=${capitals}
        autocorrect=${capitals === 'sentences' ? nothing : 'off'}
        spellcheck=${capitals === 'sentences'}
        min=${type === 'date' ? EARLIEST_DATE : nothing}
        max=${type === 'date' ? (rule.isPast ? latestDate : '9999-12-31') : nothing}
        dir=${type === 'text' ? 'auto' : nothing}
        aria-required=${rule.required ? 'true' : nothing}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${isMoment ? heldValue(answer) : answer}
      />
    `,
  );
}

/** A field of many lines, which counts the characters that are left when the limit comes near. */
export function longTextField(
  question: Question,
  parts: FieldParts,
  answer: string,
): TemplateResult {
  const {name, rule} = question;
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <textarea
        part="input"
        id=${id}
        name=${name}
        rows=${rowsOf(rule)}
        dir="auto"
        autocomplete=${presentationOf(question).autocomplete}
        autocapitalize="sentences"
        enterkeyhint="enter"
        spellcheck="true"
        aria-required=${rule.required ? 'true' : nothing}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${answer}
      ></textarea>
      ${characterCount(answer, rule.limit ?? Infinity)}
    `,
  );
}
