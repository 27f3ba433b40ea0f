import 'complaint-form';
import {settings} from '../settings.js';

const form = document.querySelector('complaint-form');
const output = document.querySelector('output');
Object.assign(form, settings);
form.addEventListener('complaint-step', ({detail}) => {
  output.append(`${detail.step} `);
});
form.addEventListener('complaint-sent', ({detail}) => {
  output.append(`reference: ${detail.reference} `);
});
