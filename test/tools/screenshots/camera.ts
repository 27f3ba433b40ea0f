/** Takes pictures of a page: each screen, scheme and manner of one scene in turn. */
import type {CDPSession, Page} from 'puppeteer-core';
import {screens, type Picture} from './pictures.js';

export class Camera {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async for(page: Page): Promise<Camera> {
    return new Camera(page, await page.createCDPSession());
  }

  async take(picture: Picture, path: `${string}.png`): Promise<void> {
    await this.#arrange(picture);
    const form = await this.page.waitForSelector('complaint-form');
    if (!form) throw new Error('The page has no form');
    if (picture.manner === 'page' || picture.manner === 'print') {
      await this.page.screenshot({path, fullPage: true, optimizeForSpeed: true});
    } else {
      await form.screenshot({path, optimizeForSpeed: true});
    }
  }

  async #arrange({screen, scheme, manner}: Picture): Promise<void> {
    await this.page.setViewport({...screens[screen]});
    // Puppeteer's own function does not know forced colours.
    await this.devtools.send('Emulation.setEmulatedMedia', {
      media: manner === 'print' ? 'print' : 'screen',
      features: [
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'forced-colors', value: manner === 'forced-colors' ? 'active' : 'none'},
      ],
    });
    await this.page.evaluate(
      (direction) => {
        document.documentElement.dir = direction;
      },
      manner === 'rtl' ? 'rtl' : 'ltr',
    );
    // What was pressed to get here is not to look pointed at.
    await this.page.mouse.move(0, 0);
  }
}
