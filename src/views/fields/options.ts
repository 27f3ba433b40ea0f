import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import type {Choice} from '../../complaint/choice.js';

type Given = [prompt: string, choices: readonly Choice[], chosen: string];

/**
 * Fills a `<select>` and shows which option is chosen; the prompt stands for none. With a template
 * for each of hundreds of options, most of the time in which a step is shown would go into them.
 */
class Options extends Directive {
  #shown: unknown;

  override render(..._given: Given): unknown {
    return noChange;
  }

  override update({element}: ElementPart, [prompt, choices, chosen]: Given): unknown {
    const select = element as HTMLSelectElement;
    if (this.#shown !== choices) {
      const all = [{value: '', label: prompt}, ...choices];
      select.replaceChildren(...all.map(({value, label}) => new Option(label, value)));
    }
    this.#shown = choices;
    if (select.value !== chosen) select.value = chosen;
    if (select.selectedIndex < 0) select.selectedIndex = 0; // what was chosen is no more
    return noChange;
  }
}

/** The same choices are the same list, in another language another. */
export const options = directive(Options);
