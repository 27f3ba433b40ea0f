/**
 * What the bench measures against: the same form as someone would write it by hand for one page,
 * with the DOM alone, and serve as one file. It has the same five steps, fields, words, rules and
 * look, and sends the same complaint. It keeps no draft, tries nothing again, coaches nobody and
 * knows no settings but `endpoint` and `categories`.
 */
import {complaintOf, countryName, emptyAnswers, isAsked, problemOf, sections} from './complaint.js';
import {button, countText, fieldView, h} from './fields.js';
import {sheet} from './styles.js';
import {languages, words} from './texts.js';

const steps = [...Object.keys(sections), 'review'];
const defaultCategories =
  'account-access verification deposits-withdrawals trading fees security customer-service other';

class PlainForm extends HTMLElement {
  #answers = emptyAnswers();
  #problems = new Map();
  #step = 'account';
  #isChanging = false;
  #language = 'en';
  #form;
  #categories;

  connectedCallback() {
    if (this.shadowRoot) return;
    const language = this.closest('[lang]')?.lang.slice(0, 2).toLowerCase();
    this.#language = languages.includes(language) ? language : 'en';
    this.#form = h('form', {novalidate: ''});
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('click', this.#onClick);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#render();
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    root.append(this.#form);
  }

  /** Other choices than the usual ones. */
  set categories(categories) {
    this.#categories = categories;
    if (this.#form) this.#render();
  }

  get categories() {
    const usual = () =>
      defaultCategories.split(' ').map((value) => ({value, label: this.#t(value)}));
    return (this.#categories ??= usual());
  }

  #t = (key, value) => words(key, this.#language, value);

  #render() {
    this.#form.replaceChildren(...[...this.#head(), ...this.#body()].filter(Boolean));
  }

  #head() {
    const t = this.#t;
    const place = steps.indexOf(this.#step);
    const eyebrow = place < 0 ? '' : h('span', {class: 'eyebrow'}, t('place', place + 1));
    const heading = h('h2', {id: 'heading', tabindex: -1}, eyebrow, t(this.#step));
    const marks = steps.map((_, index) => h('span', index <= place ? {class: 'passed'} : {}));
    return place < 0
      ? [heading]
      : [heading, h('div', {class: 'progress', 'aria-hidden': 'true'}, ...marks)];
  }

  #body() {
    const t = this.#t;
    const step = this.#step;
    if (step === 'done') return [h('p', {}, t('received'))];
    const submit = h('button', {class: 'primary'}, t(step === 'review' ? 'submit' : 'next'));
    submit.type = 'submit';
    return [
      this.#summary(),
      step === 'account' && h('p', {class: 'notice'}, t('intro')),
      step !== 'person' && step !== 'subject' && h('p', {class: 'lead'}, t(`${step}.lead`)),
      ...(step === 'review' ? this.#review() : this.#fields()),
      h(
        'div',
        {class: 'buttons'},
        submit,
        step !== 'account' && button(t('back'), {action: 'back'}),
      ),
    ];
  }

  #fields() {
    const context = {
      t: this.#t,
      answers: this.#answers,
      problems: this.#problems,
      language: this.#language,
      categories: this.categories,
    };
    return sections[this.#step].map((field) => fieldView(field, context));
  }

  #summary() {
    if (this.#problems.size === 0) return undefined;
    const entries = [...this.#problems].map(([field, text]) => {
      const link = h('a', {href: `#${field}`}, text);
      Object.assign(link.dataset, {action: 'show', field});
      return h('li', {}, link);
    });
    return h(
      'div',
      {class: 'error-summary', id: 'error-summary', tabindex: -1, role: 'group'},
      h('h3', {}, this.#t('problem')),
      h('ul', {}, ...entries),
    );
  }

  #review() {
    return Object.entries(sections).map(([section, fields]) =>
      h(
        'section',
        {class: 'section'},
        h(
          'div',
          {class: 'section-head'},
          h('h3', {}, this.#t(section)),
          button(this.#t('change'), {action: 'change', step: section}),
        ),
        h(
          'dl',
          {},
          ...fields
            .filter((field) => field !== 'noAccount' && isAsked(field, this.#answers))
            .map((field) =>
              h('div', {class: 'row'}, h('dt', {}, this.#t(field)), ...this.#values(field)),
            ),
        ),
      ),
    );
  }

  #values(field) {
    const answer = this.#answers[field];
    const inWords = {
      country: () => countryName(answer, this.#language),
      category: () => this.#labelOf(answer),
      when: () => this.#t(answer),
    };
    const values = [inWords[field]?.() ?? answer].flat().filter(Boolean);
    if (values.length === 0) return [h('dd', {class: 'missing'}, this.#t('empty'))];
    return values.map((value) => h('dd', {}, h('bdi', {class: 'answer'}, value)));
  }

  #labelOf = (category) => this.categories.find(({value}) => value === category)?.label;

  #go(step, focus = 'heading') {
    this.#step = step;
    this.#render();
    const target = this.#form.querySelector(`#${focus}`);
    target?.focus({preventScroll: true});
    target?.scrollIntoView({block: target.matches('input') ? 'nearest' : 'start'});
  }

  #onInput = ({target}) => {
    const {name, type, value, checked} = target;
    const answer = this.#answers[name];
    if (Array.isArray(answer)) {
      const entries = this.#form.querySelectorAll(`[name=${name}]`);
      this.#answers[name] = [...entries].map((entry) => entry.value);
    } else {
      this.#answers[name] = type === 'checkbox' ? checked : value;
    }
    if (name === 'when' || name === 'noAccount') this.#go(this.#step, target.id);
    const count = target.parentElement.querySelector('.count');
    if (count) count.textContent = countText(name, {t: this.#t, answers: this.#answers});
  };

  #onClick = (event) => {
    const {action, list, entry, step, field} = event.target.closest('[data-action]')?.dataset ?? {};
    if (action === 'back') this.#go(steps[steps.indexOf(this.#step) - 1]);
    if (action === 'add') this.#changeList(list, [...this.#answers[list], '']);
    if (action === 'remove') this.#changeList(list, this.#answers[list].toSpliced(entry, 1));
    if (action === 'change') {
      this.#isChanging = true;
      this.#go(step);
    }
    if (action === 'show') {
      event.preventDefault();
      this.#form.querySelector(`#${field}`).focus();
    }
  };

  #changeList(list, entries) {
    this.#answers[list] = entries;
    this.#go('details', entries.length > 1 ? `${list}-${entries.length}` : list);
  }

  #onSubmit = async (event) => {
    event.preventDefault();
    if (this.#step === 'review') return this.#send();
    const problems = sections[this.#step].flatMap((field) => {
      const problem = problemOf(field, this.#answers);
      return problem ? [[field, this.#describe(field, problem)]] : [];
    });
    this.#problems = new Map(problems);
    if (problems.length > 0) return this.#go(this.#step, 'error-summary');
    return this.#go(this.#isChanging ? 'review' : steps[steps.indexOf(this.#step) + 1]);
  };

  #describe(field, problem) {
    return problem === 'invalid' ? this.#t(`${field}.invalid`) : this.#t(problem, this.#t(field));
  }

  async #send() {
    const label = this.#labelOf(this.#answers.category);
    const body = JSON.stringify(complaintOf(this.#answers, label, this.#language));
    const headers = {'Content-Type': 'application/json'};
    const endpoint = this.getAttribute('endpoint');
    const {ok} = await fetch(endpoint, {method: 'POST', headers, body}).catch(() => ({ok: false}));
    if (ok) return this.#go('done');
    this.#form.append(h('p', {class: 'error', role: 'alert'}, this.#t('failed')));
    return undefined;
  }
}

if (!customElements.get('plain-form')) customElements.define('plain-form', PlainForm);
