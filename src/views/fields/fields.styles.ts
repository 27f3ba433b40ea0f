import {css} from 'lit';

/** Fields, choices and lists. */
export const fieldStyles = css`
  .field {
    border: 0;
    margin: 0 0 calc(var(--_space) * 1.5);
    padding: 0;
    min-inline-size: 0;
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .hint {
    font-size: 0.9375em;
    margin-block-start: 0.1em;
  }
  /* The bar stands beside the column, so that nothing in it moves. */
  .invalid {
    margin-inline-start: -1em;
    padding-inline-start: calc(1em - 4px);
    border-inline-start: 4px solid var(--_error);
  }
  .error {
    color: var(--_error);
    font-weight: 600;
    margin-block-start: 0.3em;
  }
  input:not([type='radio'], [type='checkbox'], [type='file']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0.45em 0 0;
    padding: 0.55em 0.75em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  textarea {
    resize: vertical;
  }
  /* Below a text, in the space before the next field: nothing moves when it appears. */
  .count {
    block-size: 0;
    font-size: 0.875em;
    text-align: end;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .short {
    max-inline-size: 20em;
  }
  [aria-invalid='true']:is(input, select, textarea) {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .depending {
    display: grid;
    gap: var(--_space) 1.5em;
    margin-block: calc(var(--_space) * -0.75) calc(var(--_space) * 1.5);
    margin-inline-start: 0.5em;
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--_line);
  }
  .beside {
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
  }
  .depending .field {
    margin: 0;
  }

  /* Choices are whole rows to press. */
  .choices {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  .choice {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: 44px;
    padding: 0.4em 0.85em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 400;
    cursor: pointer;
  }
  :is(.error, .hint) + .choice {
    margin-block-start: 0.45em;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: -2px;
    background: var(--_soft);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    scroll-margin: 2em; /* its ring is around the row */
    accent-color: var(--_accent);
    outline: none;
  }

  /* Lists */
  .entries {
    list-style: none;
  }
  @container (min-width: 30em) {
    .entry {
      display: flex;
      align-items: end;
      gap: 0.75em;
    }
    .entry input {
      max-inline-size: min(24em, 100% - 6.5em); /* the first, too, though nothing removes it */
    }
  }
  .entries li.invalid {
    margin-block-start: 0.75em;
  }

  /* Files */
  .files {
    list-style: none;
    margin-block-start: 0.6em;
  }
  .files li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--_line);
  }
  .files .error {
    margin: 0;
  }
  .file-buttons {
    display: grid;
    justify-items: end;
    flex: none;
  }
  .size {
    color: var(--_muted);
    font-size: 0.9375em;
    white-space: nowrap;
  }
  .state {
    display: block;
  }
  .state .size {
    white-space: normal;
  }
  .there {
    color: var(--_done);
  }
  progress {
    inline-size: 10em;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block: 0.75em 0.4em;
    padding: 0.9em 1.1em;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .drop.over {
    border: 1px solid var(--_accent);
    background: var(--_soft);
  }
  .drop button {
    color: var(--complaint-form-text, inherit);
  }

  @container (min-width: 34em) {
    .choices.many {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
