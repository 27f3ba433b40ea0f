import {css} from 'lit';

/** What surrounds a step: text, progress, buttons, notices. */
export const formStyles = css`
  /* On a page in Arabic the form runs from right to left, its sentences as their language does. */
  :is(h3, p, span, strong, li, legend, label, dt, dd, button) {
    unicode-bidi: plaintext;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.625em;
    line-height: 1.2;
    font-weight: 650;
    letter-spacing: -0.015em;
    text-wrap: balance;
    margin-block-end: 0.7em;
  }
  h3 {
    font-size: 1.0625em;
    font-weight: 600;
  }
  .eyebrow {
    display: block;
    font-size: 0.5385em; /* 0.875 of the text */
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_muted);
    margin-block-end: 0.5em;
  }
  .eyebrow::first-letter {
    text-transform: uppercase;
  }
  .title {
    display: block;
  }
  .lead,
  .hint {
    color: var(--_muted);
  }
  .lead {
    max-inline-size: 60ch;
    margin-block-end: calc(var(--_space) * 1.5);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  /* WebKit gives focus to a part within a date or time, and the input itself never this state. */
  :is([type='date'], [type='time']):focus,
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  h2:focus-visible {
    outline-offset: 6px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  /* Progress */
  .progress {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 6px;
    margin-block-end: calc(var(--_space) * 1.75);
  }
  .progress span {
    block-size: 6px;
    border-radius: 3px;
    border: 1px solid var(--_border);
    overflow: hidden;
  }
  .progress .passed,
  .progress .current {
    border-color: var(--_accent);
  }
  /* Filled by a border, which forced colours leave visible. */
  .progress .passed::before,
  .progress .current::before {
    content: '';
    display: block;
    border-block-start: 4px solid var(--_accent);
  }
  .progress .current::before {
    inline-size: 50%;
  }

  /* On paper: the answers and what comes next, nothing to press. */
  @media print {
    .progress,
    .eyebrow,
    .lead,
    .notice,
    .buttons,
    button,
    .copy,
    .tick {
      display: none;
    }
  }

  /* Buttons: one primary a screen. */
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-start: calc(var(--_space) * 2);
  }
  button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.5em 1.35em;
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button:focus-visible {
    border-radius: var(--_radius);
  }
  .primary {
    min-inline-size: min(12em, 100%);
    color: var(--_accent-text);
    background: var(--_accent);
  }
  /* As wide as the widest of its texts, in any font, so that its neighbours stay where they are. */
  .primary::after {
    content: attr(data-texts);
    display: block;
    block-size: 0;
    overflow: hidden;
    white-space: pre-line;
    visibility: hidden;
  }
  .primary[aria-disabled] {
    cursor: progress;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, CanvasText);
  }
  .secondary {
    color: inherit;
    border-color: var(--_border);
  }
  .secondary:hover {
    background: var(--_soft);
  }
  .plain {
    padding-inline: 0.35em;
    margin-inline: -0.35em;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .plain:hover {
    text-decoration-thickness: 2px;
  }

  /* Notices and the error summary */
  .notice {
    padding: 0.85em 1.1em;
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 0.9375em;
    background: var(--_soft);
    border-radius: var(--_radius);
  }
  .notice slot {
    display: block;
  }
  .notice :is(p, ul) + :is(p, slot) {
    margin-block-start: 0.5em;
  }
  .error-summary {
    padding: 1em 1.25em;
    margin-block-end: calc(var(--_space) * 1.75);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_error) 7%, transparent);
  }
  :is(.notice, .error-summary):focus-visible {
    border-radius: var(--_radius);
  }
  :is(.notice, .error-summary) ul {
    margin-block-start: 0.35em;
    padding-inline-start: 1.15em;
  }
  .error-summary a {
    display: block;
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 0.2em;
    color: var(--_error);
    font-weight: 600;
  }
  .status .notice {
    margin-block: calc(var(--_space) * 1.5) 0;
  }
`;
