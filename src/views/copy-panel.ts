import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {button} from './button.js';
import {copyText} from './copy-text.js';
import type {CopyState, View} from './view-model.js';

/** The ID of the control that holds the text of the copy. */
export const copyTextId = 'copy-text';

/** The text that was saved as a file, to be taken from here where no file came of it. */
export function copyPanel(view: View): TemplateResult | typeof nothing {
  const {copy} = view;
  if (!copy) return nothing;
  const label = msg('Text of the copy', {
    id: 'copy.text.label',
    desc: 'Label of a text to select: the copy of the complaint',
  });
  return html`
    <div class="copy">
      <textarea
        part="input"
        id=${copyTextId}
        rows="6"
        readonly
        dir="auto"
        translate="no"
        aria-label=${label}
        .value=${copyText(view)}
      ></textarea>
      ${button({
        kind: 'secondary',
        action: 'copyText',
        text: msg('Copy the text', {
          id: 'copy.text.button',
          desc: 'Button below the text of the copy: puts it into the clipboard',
        }),
      })}
    </div>
  `;
}

/** What became of it, to be announced. */
export function copyNotice(copy: CopyState): string {
  switch (copy) {
    case 'offered':
      return msg(
        'Look for the copy among your downloads. If it is not there, you can take the text from here.',
        {id: 'copy.offered.text', desc: 'After Save a copy. The text to select follows'},
      );
    case 'copied':
      return msg('The text is copied. You can paste it wherever you want to keep it.', {
        id: 'copy.copied.text',
        desc: 'After Copy the text',
      });
    case 'selected':
      return msg('The text is selected. Copy it and paste it wherever you want to keep it.', {
        id: 'copy.selected.text',
        desc: 'After Copy the text, where the browser does not let the page copy it',
      });
  }
}
