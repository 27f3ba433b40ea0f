import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {keyed} from 'lit/directives/keyed.js';
import type {AddedFile} from '../../complaint/files.js';
import {
  addedText,
  fileProblemText,
  formatSize,
  limitsText,
  removedText,
  uploadedText,
  whatIsWrong,
} from '../../localization/file-words.js';
import type {FilesNews, Underway} from '../../files/owner.js';
import {button} from '../button.js';
import {retryText} from '../navigation.js';
import {controlId, problemAt, type AnswersView, type View} from '../view-model.js';
import {notes, wire, type FieldParts} from './field.js';
import {removeText} from './list.js';

/** The files, each with how far it has come, and ways to add more: to choose, to drop, to paste. */
export function filesField(
  view: AnswersView,
  {hint, ...group}: FieldParts,
  uploads: Underway,
): TemplateResult {
  const {files} = view.state.answers;
  const parts = {...group, hint: limitsText(view)};
  return html`
    <fieldset
      class="field ${parts.error ? 'invalid' : ''}"
      part="field files"
      aria-describedby=${wire(parts).describedBy}
    >
      <legend part="label">${parts.label}</legend>
      ${notes(parts)}
      <ul class="files">
        ${files.map((file) => keyed(file.id, fileRow(view, file, uploads)))}
      </ul>
      <div class="drop">
        ${button({
          kind: 'secondary',
          action: 'addFiles',
          id: controlId(parts),
          text: msg('Add files', {
            id: 'files.add.button',
            desc: 'Button: opens the choice of files',
          }),
        })}
        <span
          >${msg('or drop them here', {
            id: 'files.drop.text',
            desc: 'Beside the button Add files, in the place for files that are dropped',
          })}</span
        >
        <input type="file" hidden multiple accept=${view.uploadTypes} />
      </div>
      <p class="hint" part="hint">${hint}</p>
    </fieldset>
  `;
}

function fileRow(view: AnswersView, file: AddedFile, uploads: Underway): TemplateResult {
  const {id, name, size, fault} = file;
  const rowId = controlId({field: 'files', entry: id});
  const error = fault ? fileProblemText(file, '', view) : problemAt(view, 'files', id);
  const nameView = html`<bdi id="${rowId}-name" translate="no">${name}</bdi>
    <span class="size">${formatSize(size)}</span>`;
  const describedBy = `${rowId}-${error ? 'error' : 'name'}`;
  const buttonParts = {kind: 'plain', entry: id, describedBy} as const;
  return html`
    <li class=${error ? 'invalid' : nothing}>
      <div>
        ${error ? nothing : nameView} ${notes({field: rowId, label: name, error})}
        ${error ? nothing : html`<span class="state">${stateView(uploads, file, rowId)}</span>`}
      </div>
      <div class="file-buttons">
        ${
          fault?.code === 'notUploaded'
            ? button({...buttonParts, action: 'retryFile', text: retryText()})
            : nothing
        }
        ${button({...buttonParts, action: 'removeFile', text: removeText(), id: rowId})}
      </div>
    </li>
  `;
}

/** How far it has come; a bar is read when somebody asks for it. */
function stateView(uploads: Underway, {id, size, isThere}: AddedFile, rowId: string): unknown {
  if (isThere) {
    return html`<span class="there"
      >${msg('Uploaded', {id: 'files.there.text', desc: 'Beside the name of a file'})}</span
    >`;
  }
  const progress = uploads.progressOf(id);
  return html`<progress
      max=${size}
      .value=${progress?.offset ?? 0}
      aria-labelledby="${rowId}-name"
    ></progress>
    ${
      progress?.isWaiting
        ? html`<span class="size"
            >${msg('Waits for the connection', {
              id: 'files.offline.text',
              desc: 'Beside a file, while the browser is offline',
            })}</span
          >`
        : nothing
    }`;
}

/**
 * What has just happened, spoken once: in a region of its own, as all that a region holds is said
 * again when any of it changes. Two that are alike are two.
 */
export function filesNews(news: FilesNews | undefined, view: View): TemplateResult {
  return html`<div role="status" class="files-news visually-hidden">
    ${news && keyed(news, html`<span>${filesNewsText(news, view)}</span>`)}
  </div>`;
}

/** One sentence of what has just happened; of many files that cannot be sent, of the first ones. */
function filesNewsText(news: FilesNews, view: View): string {
  switch (news.kind) {
    case 'there':
      return news.files.map(uploadedText).join(' ');
    case 'removed':
      return news.files.map(removedText).join(' ');
    default: {
      const faulty = news.files.flatMap((file) =>
        file.fault ? [whatIsWrong(file, file.fault, view)] : [],
      );
      const count = news.files.length - faulty.length;
      const isOnlyFaulty = news.kind === 'faulty' || (count === 0 && faulty.length > 0);
      return [...(isOnlyFaulty ? [] : [addedText(count)]), ...faulty.slice(0, MOST_FAULTS)].join(
        ' ',
      );
    }
  }
}

/** Nobody listens to more; all are on screen. */
const MOST_FAULTS = 3;
