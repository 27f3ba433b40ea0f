import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {styles} from './complaint-form.styles.js';
import type {Category} from './complaint/categories.js';
import {dateAt, latestDateAt} from './complaint/dates.js';
import {asSent} from './complaint/sent-questions.js';
import type {OwnQuestion} from './complaint/own-questions.js';
import {defaultSettings, elementProperties} from './configuration.js';
import {FilesLoader} from './files-loader.js';
import {ComplaintErrorEvent, ComplaintStepEvent, eventOf} from './events.js';
import {currentLocale} from './localization/locale.js';
import {browserWorld} from './page/browser-world.js';
import {readControls} from './page/controls.js';
import {FocusMover, focusTarget} from './page/focus.js';
import {ForeignChanges} from './page/foreign-changes.js';
import {FormEvents} from './page/form-events.js';
import type {PageIntent} from './page/intents.js';
import {PageConfiguration} from './page-configuration.js';
import {PageLanguage} from './page/page-language.js';
import {PageLife} from './page/page-life.js';
import {Preparation} from './page/preparation.js';
import {StepHistory} from './page/step-history.js';
import {TextCopy} from './page/text-copy.js';
import {Session} from './session/session.js';
import {answersOf, factsOf, sentOf, statusOf, stepOf, type Status} from './session/state.js';
import type {StepName} from './session/steps.js';
import type {Autosave} from './session/world.js';
import {copyName, copyText} from './views/copy-text.js';
import {form} from './views/form.js';
import {unavailable} from './views/unavailable.js';
import type {View} from './views/view-model.js';

/**
 * A form for complaints: five steps, each validated when the client goes on, then one POST to the
 * company's endpoint and a page that says what happens next. In any property `undefined` and `null`
 * are the same as not set.
 *
 * @slot - shown before the script has loaded and when the form cannot be used
 * @slot intro - replaces the opening notice
 * @slot account-id-help - replaces the hint on where the account ID is found
 * @slot before-submit - stands on the review above the buttons: a privacy notice, a declaration
 * @slot done - adds to the closing page
 *
 * @fires complaint-step - another step is shown
 * @fires complaint-invalid - Continue or Submit found errors
 * @fires complaint-submit - before sending; cancelable; the only event that carries the answers
 * @fires complaint-sent - the endpoint accepted the complaint
 * @fires complaint-error - sending ended without success, or the form is not set up correctly
 *
 * @csspart form, heading, progress, notice, field, label, hint, error, input, button,
 *   button-primary, button-secondary, error-summary, review, confirmation, files
 */
export class ComplaintForm extends LitElement {
  static override styles = styles;
  static readonly version = '0.1.0'; // package.json's; copies on one page compare theirs
  /** Not by decorators: these cost 0.3 kB after brotli. */
  static override properties = elementProperties;

  /** Where the complaint is POSTed; resolved against the document's base URL. */
  endpoint = '';
  /** The company's name, as the texts use it. */
  organization = '';
  /** Where general questions go: http:, https: or mailto:. */
  supportUrl = '';
  /** What a complaint may relate to, up to 500; in HTML as `<option>` children. */
  categories?: readonly Category[] | null;
  /** Initial answers, shaped as the payload's sections or a part of them; an object or JSON. */
  prefill?: unknown;
  /** Where unfinished answers are kept: `session` (this tab), `local` (this browser, 24 hours), `off`. */
  autosave: Autosave = defaultSettings.autosave;
  /** Milliseconds that one attempt to send may take. */
  timeout = defaultSettings.timeout;
  /** As in fetch. */
  credentials: RequestCredentials = defaultSettings.credentials;
  /** Extra request headers; they cannot replace `Content-Type` and `Idempotency-Key`. */
  headers?: HeadersInit | null;
  /** Sends the standard request in the page's own way; without it, `fetch(url, init)` does. */
  transport?: ((request: Request) => Promise<Response>) | null;
  /** Until the complaint is acknowledged: business days, or calendar days as ISO 8601 says (`P8W`). */
  acknowledgeWithin: number | string = 2;
  /** Until it is to be resolved: the same. */
  resolveWithin: number | string = 7;
  /** ISO dates, separated by spaces, that are no business days besides the weekends. */
  holidays = '';
  /** Whether Back and Forward of the browser lead from step to step. */
  history = false;
  /** Optional questions, separated by spaces: `representative`, `contact`, `support`, `loss`. */
  ask = '';
  /** The page's own questions, up to 20; a list or JSON. */
  questions?: readonly OwnQuestion[] | string | null;

  /** Where files are uploaded, by the rules of `endpoint`; without it there is no field for files. */
  uploadEndpoint = '';
  /** The types that may be uploaded, as in an input's `accept`. */
  uploadTypes = defaultSettings.uploadTypes;
  /** The most bytes of one file. */
  uploadMaxSize = defaultSettings.uploadMaxSize;
  /** The most files of a complaint. */
  uploadMaxFiles = defaultSettings.uploadMaxFiles;

  readonly #language = new PageLanguage(this);
  readonly #configuration = new PageConfiguration(this);
  readonly #focus = new FocusMover(this);
  readonly #copy = new TextCopy(this, () => this.#said);
  readonly #events = new FormEvents(
    this,
    () => answersOf(this.#session.state),
    (intent) => this.#handle(intent),
  );
  readonly #session = new Session(browserWorld, {
    configuration: () => this.#configuration.read(),
    show: (focus, isOutcome) => {
      if (focus) this.#focus.goTo(focus, isOutcome);
      this.#files.follow();
      this.requestUpdate();
    },
    tell: (told) => this.dispatchEvent(eventOf(told)),
  });
  readonly #files = new FilesLoader(this, this.#configuration, this.#session);
  readonly #history = new StepHistory(this, (step) => {
    this.#handle({kind: 'visit', step});
  });
  readonly #changes = new ForeignChanges(
    this,
    this.renderOptions,
    () => `${this.#said} ${this.#copy.state}`,
    () => this.#events.isTyping,
  );
  #shownStep?: StepName;

  constructor() {
    super();
    new PageLife(this, this.#session);
    new Preparation(this, () => this.#view);
  }

  /** The step on screen: `account` `person` `subject` `details` `review` `done`. Reflected. */
  get step(): StepName {
    return stepOf(this.#session.state);
  }

  /** `editing` `sending` `waiting` `failed` `sent`. Reflected. */
  get status(): Status {
    return statusOf(this.#session.state);
  }

  /** Forgets the answers and the saved draft and returns to the first step. */
  reset(): void {
    this.#session.reset();
  }

  /** Goes to the current heading. */
  override focus(options?: FocusOptions): void {
    if (this.shadowRoot) focusTarget(this.shadowRoot, 'heading')?.focus(options);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#language.settled; // or the first texts would be in English, if only for a moment
    await super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#events.hostUpdated();
      if (this.#changes.recover()) return; // others have changed the nodes: it is made again
      // The browser lacks what the form needs: the page's own content stays on screen.
      if (!this.hasUpdated) this.shadowRoot?.replaceChildren(document.createElement('slot'));
      throw error;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focus.look();
    this.#configuration.update(changed);
    this.#session.configure();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {endpoint} = this.#configuration.settings;
    if (changed.has('endpoint') && 'mend' in endpoint) {
      console.error(`<complaint-form>: ${endpoint.mend}`);
      this.dispatchEvent(new ComplaintErrorEvent({reason: 'configuration', status: null}));
    }
    this.#focus.move(this.status);
    for (const name of ['step', 'status'] as const)
      if (this.getAttribute(name) !== this[name]) this.setAttribute(name, this[name]);
    const before = this.#shownStep;
    this.#shownStep = this.step;
    if (before === undefined || before === this.step) return;
    this.#history.add(before, this.step);
    this.dispatchEvent(new ComplaintStepEvent(this.step));
  }

  #handle(intent: PageIntent): void {
    switch (intent.kind) {
      case 'copy':
      case 'copyText':
        if (intent.kind === 'copyText') void this.#copy.take();
        else this.#copy.offer(copyName(), copyText(this.#view));
        void this.updateComplete.then(() => this.#focus.show('.copy'));
        break;
      case 'addFiles':
        this.#files.part?.choose();
        break;
      case 'stay':
        break;
      default: {
        if (intent.kind === 'goOn') this.#focus.stay();
        // What is typed tells itself, and before an update the controls are behind the state.
        const isOnScreen = intent.kind !== 'answer' && !this.isUpdatePending;
        this.#session.handle(intent, isOnScreen ? readControls(this.renderRoot) : undefined);
      }
    }
  }

  protected override render(): TemplateResult {
    const isShown = 'url' in this.#configuration.settings.endpoint || this.step === 'done';
    const {round} = this.#session;
    return html`<div class="root" lang=${currentLocale()}>
      <div class="container">
        <div class="frame">${isShown ? form(this.#view, round, this.#events) : unavailable()}</div>
      </div>
    </div>`;
  }

  /** All that the form says but for the answers. */
  get #said(): string {
    return factsOf(this.#session.state) + currentLocale();
  }

  get #view(): View {
    const configuration = this.#configuration.read();
    const {state} = this.#session;
    return {
      ...configuration,
      ...asSent(sentOf(state), configuration),
      state,
      files: this.#files.part,
      copy: this.#copy.state,
      isUnkept: this.#session.isUnkept,
      latestDate: latestDateAt(browserWorld.now()),
      today: dateAt(new Date(browserWorld.now())),
    };
  }
}
