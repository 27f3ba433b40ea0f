import {expect} from '@open-wc/testing';
import {inEveryState} from './states.js';
import {smallTargets} from './targets.js';

const widths = [320, 390, 1280];
const fontSizes = ['10px', 'medium', '28px'];

inEveryState(
  'everything is large enough to press',
  (form) => {
    for (const width of widths) {
      for (const fontSize of fontSizes) {
        form.element.style.inlineSize = `${width}px`;
        form.element.style.setProperty('--complaint-form-font-size', fontSize);
        expect(smallTargets(form), `${width} px wide, text of ${fontSize}`).to.deep.equal([]);
      }
    }
  },
  {languages: ['it']},
);
