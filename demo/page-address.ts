/**
 * The page follows its address without being loaded again, so that the form keeps every answer. A
 * link with `data-parameter` and `data-value` is part of a switch; a checkbox with `data-addition` is one.
 */
import {
  additions,
  chooseAdditions,
  chooseBrand,
  chooseLanguage,
  chooseScheme,
  withAddition,
  withParameter,
  type Addition,
  type Parameter,
  type Scheme,
} from './address.js';
import type {Brand} from './brands.js';
import type {Language} from './texts.js';

const listeners = [showSwitches];

/** Calls back after each change of the address. */
export function onAddressChange(listener: () => void): void {
  listeners.push(listener);
}

export function currentLanguage(): Language {
  return chooseLanguage(location.search, navigator.languages);
}

export function currentBrand(): Brand {
  return chooseBrand(location.search);
}

export function currentScheme(): Scheme {
  return chooseScheme(location.search);
}

export function currentAdditions(): Addition[] {
  return chooseAdditions(location.search);
}

/** Each switch leads to the same page with one thing changed, and says what is chosen. */
function showSwitches(): void {
  const chosen = {lang: currentLanguage(), brand: currentBrand(), scheme: currentScheme()};
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-parameter]')) {
    const {parameter, value = ''} = link.dataset;
    if (!isParameter(parameter)) continue;
    link.search = withParameter(location.search, parameter, value);
    if (chosen[parameter] === value) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const added = currentAdditions();
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-addition]')) {
    box.checked = added.some((addition) => addition === box.dataset['addition']);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.brand, .breadcrumb a')) {
    link.search = withParameter(location.search, 'lang', chosen.lang);
  }
}

function isParameter(name: string | undefined): name is Parameter {
  return name === 'lang' || name === 'brand' || name === 'scheme';
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** Follows a switch in place, unless the link is to open in another tab. */
function followSwitch(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-parameter]') : null;
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!(link instanceof HTMLAnchorElement) || opensElsewhere) return;
  event.preventDefault();
  goTo(link.href);
}

function followCheckbox({target}: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const addition = additions.find((one) => one === target.dataset['addition']);
  if (!addition) return;
  const url = new URL(location.href);
  url.search = withAddition(location.search, addition, target.checked);
  goTo(url.href);
}

function goTo(address: string): void {
  if (address !== location.href) history.pushState(null, '', address);
  tellAll();
}

showSwitches();
addEventListener('popstate', tellAll);
document.addEventListener('click', followSwitch);
document.addEventListener('change', followCheckbox);
