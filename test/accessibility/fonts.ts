/** Fonts to measure with: what fits must not hang on those of a machine. */
import type {FormDriver} from '../support/driver.js';

/** Of one file, as narrow as Arial Narrow and as wide as Verdana. */
const sizes = {narrow: '80%', wide: '115%'};

export type Font = keyof typeof sizes;
export const fonts = Object.keys(sizes) as Font[];

// Open Sans, under the licence that stands beside it.
const file = new URL('../support/fonts/open-sans.woff2', import.meta.url);

// With all weights, as no engine is to draw its own bold letters; as high as Arial, whose lines do
// not lie on each other.
const style = document.createElement('style');
style.textContent = fonts
  .map(
    (font) => `@font-face {
      font-family: ${nameOf(font)};
      font-weight: 1 1000;
      size-adjust: ${sizes[font]};
      ascent-override: 90%;
      descent-override: 21%;
      src: url('${file.href}');
    }`,
  )
  .join('\n');

before(async () => {
  document.head.append(style);
  for (const font of fonts) {
    // Rejects when the file cannot be had.
    const [loaded] = await document.fonts.load(`1em ${nameOf(font)}`);
    if (loaded?.status !== 'loaded') throw new Error(`There is no font ${nameOf(font)}`);
  }
});

export function useFont({element}: Pick<FormDriver, 'element'>, font: Font): void {
  element.style.setProperty('--complaint-form-font', nameOf(font));
}

function nameOf(font: Font): string {
  return `measured-${font}`;
}
