/** A screen that nobody looks at. */
import type {Readable} from 'node:stream';
import {startHelper} from './helper-process.js';
import type {Size} from './webdriver.js';

export interface XServer {
  /** Its name, as in `DISPLAY`. */
  readonly display: string;
  readonly stop: () => void;
}

/** Starts one on a display that is free. Its pointer stays in the middle. */
export async function startXServer({width, height}: Size): Promise<XServer> {
  // The server looks for the display itself, and writes its number to the file with that number.
  const screen = `${width}x${height}x24`;
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  const server = startHelper('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const number = firstLine(server.process.stdio[3] as Readable);
  return {display: `:${await Promise.race([number, server.fails])}`, stop: server.stop};
}

async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}
