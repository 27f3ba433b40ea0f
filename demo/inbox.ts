import {html, nothing, type TemplateResult} from 'lit';
import type {Complaint} from '../src/complaint/complaint.js';
import {askedBesides, attachedFiles} from './inbox-parts.js';
import {texts, type Language} from './texts.js';

/** What the receiver stored, as `GET /complaints` gives it. */
export interface ReceivedComplaint {
  readonly reference: string;
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
  readonly complaint: Complaint;
}

/** `undefined`: the endpoint did not answer. */
type Received = readonly ReceivedComplaint[] | undefined;

/** Asks the endpoint for the complaints that it has, newest first. */
export async function fetchComplaints(): Promise<Received> {
  try {
    const response = await fetch('/complaints', {cache: 'no-store'});
    // The page and the receiver are two halves of one demo, so the shape is known.
    const {complaints} = (await response.json()) as {complaints?: ReceivedComplaint[]};
    return complaints;
  } catch {
    return undefined;
  }
}

/** The list of what the endpoint received, with a button that asks again. */
export function inbox(
  received: Received,
  language: Language,
  refresh: () => unknown,
): TemplateResult {
  const words = texts[language];
  return html`
    ${
      received?.length
        ? html`<ol class="received">
            ${received.map((entry) => inboxEntry(entry, language))}
          </ol>`
        : html`<p class="empty">${received ? words.inboxEmpty : words.inboxUnavailable}</p>`
    }
    <button type="button" class="quiet-button" @click=${refresh}>${words.inboxRefresh}</button>
  `;
}

function inboxEntry(
  {reference, receivedAt, complaint}: ReceivedComplaint,
  language: Language,
): TemplateResult {
  // As the form does, English dates are written day first.
  const locale = language === 'en' ? 'en-GB' : language;
  const when = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});
  const besides = askedBesides(complaint, language);
  const files = attachedFiles(complaint, language);
  return html`
    <li>
      <p class="facts">
        <strong>${reference}</strong>
        <time datetime=${receivedAt}>${when.format(new Date(receivedAt))}</time>
        <bdi class="name">${complaint.person.fullName}</bdi>
        <bdi class="category" lang=${complaint.locale}>${complaint.subject.label}</bdi>
      </p>
      ${
        besides.length > 0
          ? html`<dl class="besides">
              ${besides.map(
                ([label, answer]) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd dir="auto">${answer}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${
        files.length > 0
          ? html`<p class="file-label">${texts[language].attachedFiles}</p>
              <ul class="file-names">
                ${files.map(([name, size]) => html`<li><bdi>${name}</bdi> (${size})</li>`)}
              </ul>`
          : nothing
      }
      <details>
        <summary>
          ${texts[language].showJson}<span class="visually-hidden"> ${reference}</span>
        </summary>
        <pre dir="ltr">${JSON.stringify(complaint, null, 2)}</pre>
      </details>
    </li>
  `;
}
