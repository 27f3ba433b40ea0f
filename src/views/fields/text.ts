import {html, nothing, type TemplateResult} from 'lit';
import type {Answers} from '../../complaint/answers.js';
import {limits} from '../../complaint/complaint.js';
import type {LongTextName} from '../../complaint/fields.js';
import {fieldLabel} from '../../localization/field-names.js';
import {problemAt, type AnswersView} from '../view-model.js';
import {characterCount} from './character-count.js';
import {field} from './field.js';

/** The fields whose answer is one text. */
export type TextName = {
  [Name in keyof Answers]: Answers[Name] extends string ? Name : never;
}[keyof Answers];

export interface TextOptions {
  readonly hint?: unknown;
  readonly optional?: boolean;
  readonly type?: 'text' | 'date' | 'time';
  /** The keyboard on screen. Not by `type`: that of an e-mail address rewrites other letters. */
  readonly inputmode?: 'email';
  readonly autocomplete?: 'email' | 'name' | 'off';
  /** What a keyboard on screen writes large; only prose is checked for its spelling. */
  readonly capitals?: 'none' | 'words' | 'sentences';
  readonly width?: 'short' | 'full';
  /** ISO dates: what a date picker offers. */
  readonly min?: string;
  readonly max?: string;
}

/** A field of one line. */
export function textField(
  view: AnswersView,
  name: TextName,
  options: TextOptions = {},
): TemplateResult {
  const {
    hint,
    type = 'text',
    inputmode,
    autocomplete = 'off',
    capitals = 'none',
    width = 'full',
    min,
    max,
  } = options;
  const parts = {field: name, label: fieldLabel(name), hint, error: problemAt(view, name)};
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <input
        part="input"
        class=${width}
        id=${id}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${inputmode ?? nothing}
        enterkeyhint="go"
        autocapitalize=${capitals}
        autocorrect=${capitals === 'sentences' ? nothing : 'off'}
        spellcheck=${capitals === 'sentences'}
        min=${min ?? nothing}
        max=${max ?? nothing}
        dir=${type === 'text' ? 'auto' : nothing}
        aria-required=${options.optional ? nothing : 'true'}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${view.state.answers[name]}
      />
    `,
  );
}

/** A field of many lines, which counts the characters that are left when the limit comes near. */
export function longTextField(
  view: AnswersView,
  name: LongTextName,
  {hint, rows, optional = false}: {hint?: string; rows: number; optional?: boolean},
): TemplateResult {
  const text = view.state.answers[name];
  const parts = {field: name, label: fieldLabel(name), hint, error: problemAt(view, name)};
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <textarea
        part="input"
        id=${id}
        name=${name}
        rows=${rows}
        dir="auto"
        autocomplete="off"
        autocapitalize="sentences"
        enterkeyhint="enter"
        spellcheck="true"
        aria-required=${optional ? nothing : 'true'}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${text}
      ></textarea>
      ${characterCount(text, limits[name])}
    `,
  );
}
