import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {faultTexts} from './fault-texts.js';
import {
  complaintFaults,
  FAULT_PATH,
  fileFaults,
  isFaultName,
  type FaultName,
} from './receiver/fault-names.js';
import type {Language} from './texts.js';

/** How the endpoint fails now; `undefined` where there is no endpoint that could be told to. */
export async function fetchFault(init: RequestInit = {}): Promise<FaultName | undefined> {
  try {
    const response = await fetch(FAULT_PATH, {cache: 'no-store', ...init});
    const {fault} = (await response.json()) as {fault?: unknown};
    return isFaultName(fault) ? fault : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the endpoint fail so; gives how it fails now, or `undefined` when it could not be told. */
export function changeFault(fault: string): Promise<FaultName | undefined> {
  return fetchFault({
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({fault}),
  });
}

/** The control that makes the endpoint fail, with what the form does then. */
export function faultSwitch(
  {fault, isRefused}: {fault: FaultName | undefined; isRefused: boolean},
  language: Language,
  choose: (fault: string) => unknown,
): TemplateResult | typeof nothing {
  if (!fault) return nothing;
  const words = faultTexts[language];
  const option = (name: FaultName): TemplateResult =>
    html`<option value=${name} ?selected=${name === fault}>${words.faults[name].label}</option>`;
  return html`
    <div class="fault-switch">
      <h2>${words.title}</h2>
      <p class="inbox-lead">${words.lead}</p>
      <label for="fault">${words.label}</label>
      <select
        id="fault"
        aria-describedby="fault-effect"
        .value=${live(fault)}
        @change=${({target}: Event) => {
          if (target instanceof HTMLSelectElement) choose(target.value);
        }}
      >
        ${option('none')}
        <optgroup label=${words.withComplaints}>${complaintFaults.map(option)}</optgroup>
        <optgroup label=${words.withFiles}>${fileFaults.map(option)}</optgroup>
      </select>
      <p id="fault-effect" class="fault-effect" role="status">
        ${isRefused ? words.refused : words.faults[fault].effect}
      </p>
    </div>
  `;
}
