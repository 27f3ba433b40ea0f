/** A page of its own, where nothing has been loaded yet. */
export type FreshPage = Window &
  typeof globalThis & {
    /** Loads a module into that page. */
    readonly load: (module: string) => Promise<unknown>;
  };

/** Opens a page that ends with the test. */
export async function openPage(body = ''): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><body>${body}</body>`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
  });
  document.body.append(frame);
  openFrames.add(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  return Object.assign(page, {
    load: page.eval('(module) => import(module)') as FreshPage['load'],
  });
}

const openFrames = new Set<HTMLIFrameElement>();

afterEach(() => {
  for (const frame of openFrames) frame.remove();
  openFrames.clear();
});
