import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {styles} from './complaint-form.styles.js';
import {circumstancesNow} from './circumstances.js';
import type {Circumstances} from './complaint/answers.js';
import type {Category} from './complaint/categories.js';
import type {Autosave} from './draft/draft-store.js';
import {defaultSettings, isGiven, parsePrefill, readSettings} from './configuration.js';
import {ComplaintErrorEvent, ComplaintStepEvent} from './events.js';
import {moveFocus, showAll, uncoverAfterTab} from './focus.js';
import {readIntent} from './intents.js';
import {Journey} from './journey.js';
import {LanguageController} from './localization/language-controller.js';
import {currentLocale} from './localization/locale.js';
import {PageCategories} from './page-categories.js';
import type {Channel} from './submission/request.js';
import {saveTextFile} from './save-text-file.js';
import {StepHistory} from './step-history.js';
import {copyName, copyText} from './views/copy-text.js';
import {draftQuestion} from './views/draft-notices.js';
import {formView} from './views/form.js';
import {headingId} from './views/heading.js';
import {unavailable} from './views/unavailable.js';
import type {Setting} from './views/view-model.js';
import type {StepName} from './wizard/steps.js';
import {stepOf, type WizardState} from './wizard/wizard-state.js';

/**
 * A form for complaints: five steps, each validated when the client goes on, then one POST to the
 * company's endpoint and a page that says what happens next.
 *
 * @slot - shown before the script has loaded and when the form cannot be used
 * @slot intro - replaces the opening notice
 * @slot account-id-help - replaces the hint on where the account ID is found
 * @slot done - adds to the closing page
 *
 * @fires complaint-step - another step is shown
 * @fires complaint-invalid - Continue or Submit found errors
 * @fires complaint-submit - before sending; cancelable; the only event that carries the answers
 * @fires complaint-sent - the endpoint accepted the complaint
 * @fires complaint-error - sending ended without success, or the form is not set up correctly
 *
 * @csspart form, heading, progress, notice, field, label, hint, error, input, button,
 *   button-primary, button-secondary, error-summary, review, confirmation
 */
export class ComplaintForm extends LitElement {
  static override styles = styles;
  static readonly version = '0.1.0'; // package.json's; copies on one page compare theirs
  /** Not by decorators: these cost 0.3 kB after brotli. */
  static override properties = {
    endpoint: {},
    organization: {},
    supportUrl: {attribute: 'support-url'},
    categories: {attribute: false},
    prefill: {converter: {fromAttribute: parsePrefill}},
    autosave: {},
    timeout: {type: Number},
    credentials: {},
    headers: {attribute: false},
    transport: {attribute: false},
    acknowledgeWithin: {type: Number, attribute: 'acknowledge-within'},
    resolveWithin: {type: Number, attribute: 'resolve-within'},
    holidays: {},
    history: {type: Boolean},
  };

  /** Where the complaint is POSTed; resolved against the document's base URL. */
  endpoint = '';
  /** The company's name, as the texts use it. */
  organization = '';
  /** Where general questions go: http:, https: or mailto:. */
  supportUrl = '';
  /** What a complaint may relate to, up to 500; in HTML as `<option>` children. */
  categories?: readonly Category[];
  /** Initial answers, shaped as the payload's sections or a part of them; JSON as an attribute. */
  prefill?: unknown;
  /** Where unfinished answers are kept: `session` (this tab), `local` (this browser, 24 hours), `off`. */
  autosave: Autosave = defaultSettings.autosave;
  /** Milliseconds that one attempt to send may take. */
  timeout = defaultSettings.timeout;
  /** As in fetch. */
  credentials: RequestCredentials = defaultSettings.credentials;
  /** Extra request headers; they cannot replace `Content-Type` and `Idempotency-Key`. */
  headers: HeadersInit = {};
  /** Sends the standard request in the page's own way. */
  transport = (request: Request): Promise<Response> => fetch(request);
  /** Business days until the complaint is acknowledged. */
  acknowledgeWithin = defaultSettings.acknowledgeWithin;
  /** Business days within which it is to be resolved. */
  resolveWithin = defaultSettings.resolveWithin;
  /** ISO dates, separated by spaces, that are no business days besides the weekends. */
  holidays = '';
  /** Whether Back and Forward of the browser lead from step to step. */
  history = false;

  readonly #language = new LanguageController(this);
  readonly #categories = new PageCategories(this);
  readonly #journey = new Journey(this);
  readonly #history = new StepHistory(this, (step) => {
    this.#journey.handle({kind: 'visit', step});
  });
  #settings = defaultSettings;
  #shownStep?: StepName;
  #hadFocus = false;
  #prefilledFor?: readonly Category[];

  /** The step on screen: `account` `person` `subject` `details` `review` `done`. Reflected. */
  get step(): StepName {
    return stepOf(this.#journey.state);
  }

  /** `editing` `sending` `waiting` `failed` `sent`. Reflected. */
  get status(): WizardState['status'] {
    return this.#journey.state.status;
  }

  /** @internal What the answers are understood with. */
  get circumstances(): Circumstances {
    return circumstancesNow(this.#categories.read(this.categories));
  }

  /** @internal How the complaint is sent. */
  get channel(): Channel {
    const {endpoint, credentials, timeout} = this.#settings;
    const {headers, transport} = this;
    // Without a usable endpoint there is no form on screen, so nothing is sent.
    return {url: 'url' in endpoint ? endpoint.url : '', credentials, timeout, headers, transport};
  }

  /** Forgets the answers and returns to the first step. */
  reset(): void {
    this.#journey.reset();
  }

  /** Goes to the current heading. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>(`#${headingId}`)?.focus(options);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#language.settled; // or the first texts would be in English, if only for a moment
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    this.#settings = readSettings(this.#settings, this, changed, this.ownerDocument);
    const {endpoint, autosave} = this.#settings;
    if ('url' in endpoint && (changed.has('endpoint') || changed.has('autosave'))) {
      this.#journey.keepDrafts(autosave, endpoint.url);
    }
    const categories = this.#categories.read(this.categories);
    if (isGiven(this.prefill) && (changed.has('prefill') || categories !== this.#prefilledFor)) {
      this.#prefilledFor = categories;
      this.#journey.prefill(this.prefill, changed.has('prefill'));
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {endpoint} = this.#settings;
    if (changed.has('endpoint') && 'mend' in endpoint) this.#report(endpoint.mend);
    this.#moveFocus();
    this.setAttribute('step', this.step);
    this.setAttribute('status', this.status);
    if (this.#shownStep !== undefined && this.#shownStep !== this.step) {
      this.#history.add(this.#shownStep, this.step);
      this.dispatchEvent(new ComplaintStepEvent(this.step));
    }
    this.#shownStep = this.step;
  }

  #report(mend: string): void {
    console.error(`<complaint-form>: ${mend}`);
    this.dispatchEvent(new ComplaintErrorEvent({reason: 'configuration', status: null}));
  }

  #moveFocus(): void {
    const {focusNext} = this.#journey;
    this.#journey.focusNext = undefined;
    // Who was about to press Stop when sending failed goes on with Try again.
    const isLost = this.status === 'failed' && this.#hadFocus && !this.shadowRoot?.activeElement;
    const selector = focusNext ? `#${focusNext}` : isLost && '[type=submit]';
    const target = selector && this.renderRoot.querySelector<HTMLElement>(selector);
    if (target) moveFocus(target, focusNext === headingId ? this : undefined);
    else if (this.#hadFocus && this.getAttribute('status') !== this.status)
      showAll(this.renderRoot.querySelector('.status'));
  }

  readonly #onEvent = (event: Event): void => {
    const intent = readIntent(event, this.renderRoot, this.#journey.state.answers);
    if (intent?.kind === 'copy') this.#saveCopy();
    else if (intent) this.#journey.handle(intent);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#journey.goOn();
  };

  protected override render(): TemplateResult {
    return html`<div class="root" lang=${currentLocale()}>
      <div class="frame">
        ${'url' in this.#settings.endpoint ? this.#renderRound() : unavailable()}
      </div>
    </div>`;
  }

  /** Another template makes Lit build all controls anew, so that nothing of one complaint is left in the next. */
  #renderRound(): TemplateResult {
    const form = this.#renderForm();
    return this.#journey.round % 2 === 0 ? form : html`${form}`;
  }

  #renderForm(): TemplateResult {
    const {state, pending} = this.#journey;
    return html`
      <form
        part="form"
        novalidate
        @input=${this.#onEvent}
        @change=${this.#onEvent}
        @keydown=${this.#onEvent}
        @keyup=${uncoverAfterTab}
        @paste=${this.#onEvent}
        @click=${this.#onEvent}
        @submit=${this.#onSubmit}
      >
        ${pending ? draftQuestion() : formView(state, this.#setting, this.#settings, this.#journey)}
      </form>
    `;
  }

  get #setting(): Setting {
    const {categories, today} = this.circumstances;
    return {
      organization: this.organization,
      supportUrl: this.#settings.supportUrl,
      categories,
      today,
    };
  }

  #saveCopy(): void {
    const {state} = this.#journey;
    saveTextFile(copyName(), copyText(state, this.#setting, this.#settings));
  }
}
