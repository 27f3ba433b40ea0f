/** A window of WebKitGTK on a screen of its own, so that it has focus at all times. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {isRoot} from '../debian.js';
import {type HelperProcess, startHelper} from './helper-process.js';
import {type Size, WebDriverSession} from './webdriver.js';
import {startXServer} from './x-server.js';

/** The window hears of its size later than the driver. */
const UNTIL_IT_HAS_SIZE = `
  const [width, height, done] = arguments;
  const look = () => {
    if (innerWidth !== width || innerHeight !== height) return;
    removeEventListener('resize', look);
    done();
  };
  addEventListener('resize', look);
  look();
`;

const SCREEN: Size = {width: 4000, height: 4000};

export interface WebKitGtkWindow {
  readonly session: WebDriverSession;
  readonly setPageSize: (size: Size) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Else the tool bar of MiniBrowser would keep its window wider than a phone. */
const NARROW_TOOL_BAR = '* {font-size: 1px; min-width: 0; min-height: 0; margin: 0; padding: 0}';

export async function openWindow(miniBrowser: string): Promise<WebKitGtkWindow> {
  const home = mkdtempSync(join(tmpdir(), 'webkitgtk-'));
  const screen = await startXServer(SCREEN);
  const port = await freePort();
  const driver = startHelper('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: environment(home, screen.display),
  });
  const url = `http://127.0.0.1:${port}`;
  await untilItListens(url, driver);
  const session = await WebDriverSession.open(url, {
    browserName: 'MiniBrowser',
    // The test runner waits for the page itself.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
  });
  // How much larger than its page the window is: there is a tool bar at the top.
  const frame = await session.run<Size>(
    'return {width: outerWidth - innerWidth, height: outerHeight - innerHeight}',
  );
  const setPageSize = async ({width, height}: Size): Promise<void> => {
    // Without a window manager the window under the pointer has focus, and in the page the pointer
    // would hover over what is there: it points at the tool bar.
    await session.setWindow({
      x: Math.round((SCREEN.width - width) / 2),
      y: Math.round((SCREEN.height - frame.height) / 2),
      width: width + frame.width,
      height: height + frame.height,
    });
    await session.runAsync(UNTIL_IT_HAS_SIZE, width, height);
  };
  const close = async (): Promise<void> => {
    await session.close();
    driver.stop();
    screen.stop();
    // Its processes end one after the other, and the last may still write.
    try {
      rmSync(home, {recursive: true, force: true, maxRetries: 5});
    } catch {
      // One of its processes still writes there; the system clears its temporary files.
    }
  };
  return {session, setPageSize, close};
}

function environment(home: string, display: string): NodeJS.ProcessEnv {
  mkdirSync(join(home, '.config/gtk-3.0'), {recursive: true});
  writeFileSync(join(home, '.config/gtk-3.0/gtk.css'), NARROW_TOOL_BAR);
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // There is no bus for assistive technology, nor for settings.
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
    MESA_SHADER_CACHE_DISABLE: 'true',
    // A process of root's cannot be sandboxed.
    ...(isRoot() && {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}),
  };
}

/** The driver takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The driver does not say when. */
async function untilItListens(url: string, {fails}: HelperProcess): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/status`);
      return;
    } catch {
      await Promise.race([setTimeout(20), fails]);
    }
  }
}
