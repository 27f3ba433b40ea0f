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
  // Most pixels are the same: they are looked at as one number.
  const [before, after] = [one, other].map(({data}) => new Uint32Array(data.buffer));
  const changed = [...before!.keys()].filter((index) => before![index] !== after![index]);
  return changed.filter(
    (index) => contrastOf(colorAt(one, index), colorAt(other, index)) >= contrast,
  ).length;
}

/** The part of the pixels, from 0 to 1, that stands out against a background. */
export function inkIn(image: ImageData, background: string): number {
  const all = colors(image);
  const ground = colorOf(background);
  return all.filter((color) => contrastOf(color, ground) >= 3).length / all.length;
}

function colors(image: ImageData): Color[] {
  return Array.from({length: image.data.length / 4}, (_, index) => colorAt(image, index));
}

function colorAt({data}: ImageData, index: number): Color {
  const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
  return [red, green, blue, 255];
}
