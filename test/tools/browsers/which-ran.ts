/** One line that says in which browsers tests ran, and in which they did not. */
import {type Browsers, inWords} from './find-browsers.js';

export function whichRan({found, missing}: Browsers): string {
  const ran = found.map(({engine: {name}, version}) => `${name} ${version() ?? '(did not start)'}`);
  const not = missing.length > 0 ? `; not here: ${missing.map(inWords).join(', ')}` : '';
  return `Browsers: ${ran.join(', ')}${not}`;
}
