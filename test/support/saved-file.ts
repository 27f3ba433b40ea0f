/** The file that the form offers to the client, caught before the browser would ask where to put it. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Call it in a `describe`: what is saved in a test is added to the list, and nothing is downloaded. */
export function catchSavedFiles(): Promise<SavedFile>[] {
  const saved: Promise<SavedFile>[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  const blobs = new Map<string, Blob>();

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) saved.push(read(this.download, blob));
      else HTMLElement.prototype.click.call(this);
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    // Deleting it brings back the one that all elements have.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  });
  return saved;
}

async function read(name: string, blob: Blob): Promise<SavedFile> {
  const bytes = await blob.arrayBuffer();
  // Fails on what is no UTF-8.
  const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  return {name, type: blob.type, text};
}
