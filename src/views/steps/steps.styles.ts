import {css} from 'lit';

/** The details, the review and the closing page. */
export const stepStyles = css`
  .details {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .coach {
    align-self: start;
    font-size: 0.9375em;
  }
  summary {
    padding-block: 0.75em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .coach ul {
    list-style: none;
    margin-block-start: 0.5em;
  }
  .coach li {
    display: flex;
    gap: 0.6em;
    margin-block-start: 0.35em;
    color: var(--_muted);
  }
  .coach li::before {
    content: '○' / '';
    flex: none;
    inline-size: 1em; /* no word moves when it is ticked */
  }
  .coach .given::before {
    content: '✓' / '';
    color: var(--_done);
    font-weight: 700;
  }
  .coach .given {
    color: inherit;
  }

  .section {
    border-block-start: 1px solid var(--_line);
    padding-block: 1.1em 1em;
  }
  .section-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    min-block-size: 1.75em;
  }
  .section-head button {
    flex: none;
    margin-block: -0.5em;
  }
  .row {
    margin-block-start: 0.5em;
  }
  dt {
    color: var(--_muted);
  }
  .answer {
    display: block;
    white-space: pre-wrap;
  }
  strong .answer {
    display: inline;
  }
  .missing {
    color: var(--_muted);
  }

  /* A copy to take along */
  .copy textarea {
    margin-block-end: 0.75em;
  }

  /* Closing page */
  .tick {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 50%;
    margin-block-end: 0.9em;
    font-weight: 700;
    color: light-dark(#fff, #0f1420);
    background: var(--_done);
    border: 2px solid transparent; /* forced colours show it */
  }
  .reference {
    display: inline-block;
    padding: 0.35em 0.7em;
    margin-block: 0 1.25em;
    font:
      600 1.25em/1.3 ui-monospace,
      monospace;
    background: var(--_soft);
    border-radius: var(--_radius);
  }
  .timeline {
    list-style: none;
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .timeline li {
    display: grid;
    grid-template-columns: 0.8em 1fr;
    column-gap: 1em;
    padding-block-end: 1.35em;
  }
  .timeline li > * {
    grid-column: 2;
  }
  .timeline li::before {
    content: '';
    grid-area: 1 / 1;
    margin-block-start: 0.35em;
    block-size: 0.8em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .timeline .reached::before {
    border-width: 0.4em;
  }
  .timeline li:not(:last-child)::after {
    content: '';
    grid-area: 1 / 1 / span 4;
    justify-self: center;
    margin-block: 1.4em -1.25em;
    border-inline-start: 2px solid var(--_line);
  }
  .timeline strong,
  .timeline span {
    display: block;
  }
  .timeline strong {
    font-weight: 600;
  }
  .timeline span {
    color: var(--_muted);
  }
  .timeline span + span {
    margin-block-start: 0.4em;
  }

  @container (width < 40em) {
    .coach {
      padding-inline: 1.1em;
      background: var(--_soft);
      border-radius: var(--_radius);
    }
    .coach ul {
      margin-block: 0 0.85em;
    }
    .coach h3,
    details:not([open]) ~ ul {
      display: none;
    }
  }
  @container (min-width: 40em) {
    .details {
      grid-template-columns: minmax(0, 1fr) 13.5em;
    }
    .coach {
      grid-area: 1 / 2;
      padding-inline-start: 1.25em;
      border-inline-start: 1px solid var(--_line);
    }
    .coach details {
      display: none;
    }
  }
  @container (min-width: 34em) {
    .row {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .row dt {
      grid-row: 1 / span 20; /* as many entries as a list may have */
    }
    .row dd {
      grid-column: 2;
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
    }
  }
`;
