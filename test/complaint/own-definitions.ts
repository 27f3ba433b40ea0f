/** Definitions of questions as a page writes them. */

export const text = {name: 'orderNumber', step: 'details', kind: 'text', label: 'Order number'};

export const options = [
  {value: 'north', label: 'North'},
  {value: 'south', label: 'South'},
];

export const choice = {
  ...{name: 'branch', step: 'account', kind: 'choice'},
  ...{label: 'Which branch?', options},
};

export const optionsOf = (count: number) =>
  Array.from({length: count}, (_, index) => ({value: `v${index}`, label: `Option ${index}`}));
