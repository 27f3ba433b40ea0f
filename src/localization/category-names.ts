import {msg} from '@lit/localize';
import {defaultCategoryValues, type Category} from '../complaint/categories.js';

type DefaultCategory = (typeof defaultCategoryValues)[number];

/** The categories that the form offers by itself, named in the current language. */
export function defaultCategories(): Category[] {
  const labels: Record<DefaultCategory, string> = {
    'account-access': msg('Account access', {
      id: 'subject.account-access.option',
      desc: 'What a complaint may be about: the client cannot get into the account',
    }),
    verification: msg('Identity verification', {
      id: 'subject.verification.option',
      desc: 'What a complaint may be about: proving who one is',
    }),
    'deposits-withdrawals': msg('Deposits and withdrawals', {
      id: 'subject.deposits-withdrawals.option',
      desc: 'What a complaint may be about: money coming into or leaving the account',
    }),
    trading: msg('Trading and orders', {
      id: 'subject.trading.option',
      desc: 'What a complaint may be about: buying and selling',
    }),
    fees: msg('Fees and charges', {
      id: 'subject.fees.option',
      desc: 'What a complaint may be about: what the service costs',
    }),
    security: msg('Security or fraud', {
      id: 'subject.security.option',
      desc: 'What a complaint may be about: theft, fraud or a break-in',
    }),
    'customer-service': msg('Customer service', {
      id: 'subject.customer-service.option',
      desc: 'What a complaint may be about: how support treated the client',
    }),
    other: msg('Other', {
      id: 'subject.other.option',
      desc: 'What a complaint may be about: anything that is not in the list',
    }),
  };
  return defaultCategoryValues.map((value) => ({value, label: labels[value]}));
}
