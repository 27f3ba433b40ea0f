/** One page to look through all pictures. */
import {fileName, screens, type Picture} from './pictures.js';

/** Widths on the sheet in pixels: enough to see, few enough to see many. */
const SHOWN_WIDTH = {narrow: 160, phone: 195, desktop: 420} as const;

export function contactSheet(pictures: readonly Picture[]): string {
  const scenes = [...new Set(pictures.map(({scene}) => scene))];
  const sections = scenes.map((scene) => {
    const ofScene = pictures.filter((picture) => picture.scene === scene);
    return `<h2 id="${scene}">${scene}</h2>\n<div>\n${ofScene.map(figure).join('\n')}\n</div>`;
  });
  const links = scenes.map((scene) => `<a href="#${scene}">${scene}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${pictures.length} pictures of the form</title>
<style>
  body { margin: 2rem; font: 14px/1.4 system-ui, sans-serif; background: #888; color: #000; }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 1.5rem 1rem; }
  figure { margin: 0; }
  img { display: block; }
  figcaption { overflow-wrap: anywhere; }
  a { color: inherit; }
</style>
<h1>${pictures.length} pictures of the form</h1>
<nav>${links.join(' ')}</nav>
${sections.join('\n')}
</html>
`;
}

function figure(picture: Picture): string {
  const name = fileName(picture);
  const width = SHOWN_WIDTH[picture.screen];
  const {width: realWidth} = screens[picture.screen];
  return (
    `<figure><a href="${name}"><img src="${name}" alt="${name}" width="${width}" loading="lazy"></a>` +
    `<figcaption>${name.replace(/\.png$/, '')} (${realWidth} px)</figcaption></figure>`
  );
}
