/** Colours as the browser paints them: 8 bits of sRGB, as on most screens. */

/** Red, green, blue and opacity, from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Of any text that a style sheet takes for a colour. */
export function colorOf(text: string): Color {
  if (!CSS.supports('color', text)) throw new Error(`No colour that can be read: ${text}`);
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
}

/** What is seen of a colour on an opaque ground. */
export function over(ground: Color, [red, green, blue, alpha]: Color): Color {
  const mix = (color: number, index: number): number =>
    ground[index]! + ((color - ground[index]!) * alpha) / 255;
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 255];
}

/** From 1 to 21, of two opaque colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(color: number): number {
  const part = color / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
