/** What is painted on screen, pixel by pixel. */
import {nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {colorOf, contrastOf, type Color} from './colors.js';

/** The pixels of a part of the window; a pixel of the picture is one of CSS. */
export async function pictureOf({left, top, width, height}: DOMRect): Promise<ImageData> {
  await nextFrame();
  await nextFrame(); // what was changed before the first is painted
  const png = await executeServerCommand<string, null>('picture');
  const response = await fetch(`data:image/png;base64,${png}`);
  const window = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(window.width, window.height).getContext('2d')!;
  context.drawImage(window, 0, 0);
  return context.getImageData(...([left, top, width, height].map(Math.round) as Numbers));
}

type Numbers = [left: number, top: number, width: number, height: number];

/** How many pixels of two pictures of the same size differ by at least that contrast. */
export function changedPixels(one: ImageData, other: ImageData, contrast: number): number {
  const [before, after] = [colors(one), colors(other)];
  return before.filter((color, index) => contrastOf(color, after[index]!) >= contrast).length;
}

/** The part of the pixels, from 0 to 1, that stands out against a background. */
export function inkIn(image: ImageData, background: string): number {
  const all = colors(image);
  const ground = colorOf(background);
  return all.filter((color) => contrastOf(color, ground) >= 3).length / all.length;
}

function colors({data}: ImageData): Color[] {
  return Array.from({length: data.length / 4}, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.slice(index * 4, index * 4 + 3);
    return [red, green, blue, 255];
  });
}
