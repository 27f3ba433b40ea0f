/**
 * Shows the page as the company that the address asks for, light or dark. The looks are style
 * sheets, which `data-brand` and `data-scheme` switch on; the names are put in here.
 */
import {brands, mailAddress} from './brands.js';
import {currentBrand, currentLanguage, currentScheme, onAddressChange} from './page-address.js';
import {texts} from './texts.js';

function showBrand(): void {
  const brand = currentBrand();
  const name = brands[brand];
  const {dataset} = document.documentElement;
  dataset['brand'] = brand;
  dataset['scheme'] = currentScheme();
  document.title = `${texts[currentLanguage()].title} – ${name}`;
  document.querySelector('.brand use')?.setAttribute('href', `#mark-${brand}`);
  for (const place of document.querySelectorAll('[data-company]')) place.textContent = name;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-mailbox]')) {
    const address = mailAddress(link.dataset['mailbox'] ?? '', brand);
    link.href = `mailto:${address}`;
    if (!link.dataset['text']) link.textContent = address;
  }
  const form = document.querySelector('complaint-form');
  form?.setAttribute('organization', name);
  form?.setAttribute('support-url', `mailto:${mailAddress('support', brand)}`);
}

showBrand();
onAddressChange(showBrand);
