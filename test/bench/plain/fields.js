/** Makes the elements of a step. Each control carries its field's name. */
import {isAsked, limitOf, namedCountries, optional} from './complaint.js';

/** An element with attributes and children; what is `undefined` is left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    if (attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** What every field's elements need: `t` gives words, `problems` maps fields to words. */
export function fieldView(field, context) {
  const {t, answers} = context;
  if (!isAsked(field, answers)) return undefined;
  if (field === 'noAccount') return checkbox(field, context);
  if (field === 'category' || field === 'when') return radios(field, context);
  const label = optional.includes(field) ? t('optional', t(field)) : t(field);
  return wrap(
    'div',
    field,
    context,
    h('label', {for: field}, label),
    ...controls(field, label, context),
  );
}

function controls(field, label, context) {
  if (field === 'country') return [countries(field, context)];
  if (Array.isArray(context.answers[field])) return list(field, label, context);
  return limitOf(field) >= 5000 ? longText(field, context) : [text(field, context)];
}

function wrap(tag, field, {t, problems}, label, ...children) {
  const problem = problems.get(field);
  return h(
    tag,
    {class: problem ? 'field invalid' : 'field'},
    label,
    hints.includes(field) && h('p', {class: 'hint', id: `${field}-hint`}, t(`${field}.hint`)),
    problem && h('p', {class: 'error', id: `${field}-error`}, problem),
    ...children,
  );
}

const hints = [
  'email',
  'publicAccountId',
  'fullName',
  'category',
  'description',
  'desiredResolution',
];

const types = {email: 'email', date: 'date', time: 'time'};
const completions = {email: 'email', fullName: 'name', country: 'country'};

function wiring(field, {problems}) {
  const isWrong = problems.has(field);
  const notes = [isWrong && `${field}-error`, hints.includes(field) && `${field}-hint`];
  return {
    id: field,
    name: field,
    autocomplete: completions[field] ?? 'off',
    'aria-required': optional.includes(field) ? undefined : 'true',
    'aria-invalid': isWrong,
    'aria-describedby': notes.filter(Boolean).join(' ') || undefined,
  };
}

function text(field, context) {
  const input = h('input', {...wiring(field, context), type: types[field] ?? 'text', dir: 'auto'});
  input.value = context.answers[field];
  return input;
}

function longText(field, context) {
  const area = h('textarea', {
    ...wiring(field, context),
    rows: field === 'description' ? 8 : 4,
    dir: 'auto',
  });
  area.value = context.answers[field];
  return [area, h('p', {class: 'count', role: 'status'}, countText(field, context))];
}

/** How many characters are left, once the limit is near. */
export function countText(field, {t, answers}) {
  const left = limitOf(field) - answers[field].length;
  return left > limitOf(field) / 10 ? '' : t('left', left);
}

function countries(field, context) {
  const {t, answers, language} = context;
  const select = h('select', wiring(field, context), new Option(t('country.prompt'), ''));
  select.append(...namedCountries(language).map(([code, name]) => new Option(name, code)));
  select.value = answers[field];
  return select;
}

function choice(type, attributes, label, isChecked) {
  const input = h('input', {...attributes, type});
  input.checked = isChecked;
  return h('label', {class: 'choice'}, input, h('span', {dir: 'auto'}, label));
}

function checkbox(field, {t, answers}) {
  const box = choice('checkbox', {id: field, name: field}, t(field), answers[field]);
  return h('div', {class: 'field'}, box);
}

function radios(field, context) {
  const {t, answers, categories} = context;
  const whens = () =>
    ['exact', 'approximate', 'unknown'].map((value) => ({value, label: t(value)}));
  const options = field === 'when' ? whens() : categories;
  const choices = options.map(({value, label}, index) =>
    choice(
      'radio',
      {id: index === 0 ? field : `${field}-${index + 1}`, name: field, value},
      label,
      answers[field] === value,
    ),
  );
  return wrap(
    'fieldset',
    field,
    context,
    h('legend', {}, t(field)),
    h('div', {class: options.length > 3 ? 'choices many' : 'choices'}, ...choices),
  );
}

function list(field, label, context) {
  const {t, answers} = context;
  const entries = answers[field].map((entry, index) => {
    const id = index === 0 ? field : `${field}-${index + 1}`;
    const input = h('input', {...wiring(field, context), id, type: 'text', dir: 'auto'});
    input.setAttribute('aria-label', index === 0 ? label : `${label}, ${index + 1}`);
    input.value = entry;
    const remove = index > 0 && button(t('remove'), {action: 'remove', list: field, entry: index});
    return h('li', {class: 'entry'}, input, remove);
  });
  return [h('ul', {class: 'entries'}, ...entries), button(t('add'), {action: 'add', list: field})];
}

/** A button that says in its `data-*` what it does. */
export function button(label, wish, kind = 'plain') {
  const element = h('button', {type: 'button', class: kind}, label);
  Object.assign(element.dataset, wish);
  return element;
}
