import {css} from 'lit';
import {fieldStyles} from './views/fields/fields.styles.js';
import {formStyles} from './views/form.styles.js';
import {stepStyles} from './views/steps/steps.styles.js';

/**
 * What the page may set, and the frame. Lengths are in `em` of the form's own font size: the root
 * element's is the page's affair. Private properties start with an underscore.
 */
const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }

  .root {
    /* Of the page's inherited text styles only those that follow are taken. */
    all: initial;
    display: block;
    max-inline-size: var(--complaint-form-max-width, 46em);
    color: var(--complaint-form-text, inherit);
    color-scheme: inherit;
    cursor: inherit;
    direction: inherit;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    visibility: inherit;
    user-select: text;
    -webkit-user-select: text;
    font-family: var(--complaint-form-font, inherit);
    font-size: var(--complaint-form-font-size, medium);
    line-height: 1.5;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;

    --_accent: var(--complaint-form-accent, light-dark(#1f56c4, #a9c1ff));
    --_accent-text: var(--complaint-form-accent-text, light-dark(#fff, #0f1420));
    --_muted: var(--complaint-form-muted, light-dark(#545b69, #a8afbc));
    --_surface: var(--complaint-form-surface, transparent);
    --_border: var(--complaint-form-border, light-dark(#747b89, #8a92a1));
    --_error: var(--complaint-form-error, light-dark(#b3261e, #ffb4ab));
    --_focus: var(--complaint-form-focus, var(--_accent));
    --_radius: var(--complaint-form-radius, 0.5em);
    --_space: var(--complaint-form-space, 1em);
    --_line: color-mix(in srgb, currentColor 16%, transparent);
    --_soft: color-mix(in srgb, currentColor 5%, transparent);
    --_done: light-dark(#17693a, #7fd6a0);
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_border: currentColor;
      --_line: currentColor;
    }
  }
  /* What is a container for queries has no width of its own. So where the page makes the form as wide
     as its content, as in a dialog or a flex container, these words lend it theirs, 46 em or less. */
  .root::before {
    content: '. . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    word-spacing: 15em;
  }
  .container {
    container-type: inline-size;
  }
  /* The page ends with the form and keeps a bar over its end: see uncoverBottom() in page/focus.ts. */
  .roomy {
    padding-block-end: 100vh;
  }
  .frame {
    padding: clamp(1.25em, 5cqi, 2.5em);
    background: var(--_surface);
    border-radius: calc(var(--_radius) * 1.75);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    scroll-margin: 1em; /* shows the ring, too, of what is scrolled to */
  }
  ::slotted(option) {
    display: none;
  }
`;

export const styles = [frameStyles, formStyles, fieldStyles, stepStyles];
