import type {Complaint} from '../../../src/complaint/complaint.js';
import type {AddedFile} from '../../../src/complaint/files.js';
import {fileKey} from './disk.js';
import {sha256, type Site} from './site.js';
import type {PageWithFiles, TabWithFiles} from './tab-with-files.js';

/** What must not be. */
export const harms = [
  'complaint without a file that was shown as attached',
  'file with other bytes',
  'upload begun anew though a part was there',
  'row without a way out',
  'two bodies under one ID',
  'complaint stored twice',
  'file of a sent complaint removed',
] as const;

export type Harm = (typeof harms)[number];

/** What a client has submitted: the rows, and what was read of their files by then. */
interface Submission {
  readonly files: readonly AddedFile[];
  readonly read: ReadonlyMap<string, Buffer>;
  /** The client has changed something in this tab since it was duplicated. */
  readonly isChanged: boolean;
}

/** Looks at all that a story shows, and names what must not be. */
export class Observer {
  readonly found: {readonly harm: Harm; readonly what: string}[] = [];
  /** How often each thing happened. */
  readonly counts = new Map<string, number>();
  /** By the ID of the complaint: the rows that were attached when it was submitted. */
  readonly #submitted = new Map<string, Submission[]>();

  constructor(
    private readonly site: Site,
    private readonly tabs: readonly TabWithFiles[],
  ) {}

  count(name: string, times = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + times);
  }

  find(harm: Harm, what: string): void {
    this.found.push({harm, what});
  }

  /** The client presses the main button, and the form takes it for Submit. */
  pressed({tab, files}: PageWithFiles): void {
    tab.pressed = files.filter(({fault}) => !fault);
  }

  submits({tab, files}: PageWithFiles, {submissionId, attachments = []}: Complaint): void {
    const shown = files.filter(({fault}) => !fault);
    this.#submitted.set(submissionId, [
      ...(this.#submitted.get(submissionId) ?? []),
      {files: shown, read: new Map(tab.read), isChanged: tab.isChanged},
    ]);
    const named = shown.filter((file) => attachments.some(({url}) => url === file.url));
    for (const {id, name} of [...tab.pressed, ...shown]) {
      if (!named.some((file) => file.id === id))
        this.find(harms[0], `${name} is not in ${submissionId}, which is submitted`);
    }
  }

  look({state, tab}: PageWithFiles): void {
    if (state.status !== 'sent' || tab.sent.has(state.submissionId)) return;
    tab.sent.add(state.submissionId);
    this.#compare(state.submissionId, state.answers.files);
  }

  asks(page: PageWithFiles, url: string, {method = '', headers}: RequestInit): void {
    const {tab} = page;
    this.count(`uploads: ${method}`);
    if (method === 'DELETE') {
      const id = this.site.complaintWith(url);
      this.look(page); // it may have just been told
      if (id && tab.sent.has(id)) this.find('file of a sent complaint removed', `${url} of ${id}`);
      else if (id) this.count('DELETE of a file whose complaint the tab does not know as sent');
      for (const [row, begun] of tab.begun) if (begun.url === url) tab.begun.delete(row);
    }
    const row = method === 'POST' ? rowOf(page, new Headers(headers)) : undefined;
    const begun = row && tab.begun.get(row.id);
    if (!begun) return;
    const isSame = tab.read.get(fileKey(row)) === begun.content;
    this.#checks.push(
      this.site.contentOf(begun.url).then((content) => {
        if (content && isSame)
          this.find(harms[2], `${row.name}: ${begun.url} has ${content.length} of ${row.size}`);
      }),
    );
  }

  readonly #checks: Promise<void>[] = [];

  answered(page: PageWithFiles, url: string, init: RequestInit, response: Response): void {
    const {tab} = page;
    if ([403, 404, 410].includes(response.status) && init.method !== 'POST') {
      for (const [row, begun] of tab.begun) if (begun.url === url) tab.begun.delete(row);
    }
    const location = response.headers.get('Location');
    if (init.method !== 'POST' || response.status !== 201 || !location) return;
    const row = rowOf(page, new Headers(init.headers));
    if (row)
      tab.begun.set(row.id, {
        url: new URL(location, url).href,
        content: tab.read.get(fileKey(row)),
      });
  }

  /** A page is open again: after a crash it knows what was kept by then, and nothing else. */
  opened({tab, files}: PageWithFiles): void {
    if (!tab.hasCrashed) return;
    tab.hasCrashed = false;
    for (const [row, {url}] of tab.begun)
      if (!files.some((file) => file.id === row && file.url === url)) tab.begun.delete(row);
  }

  /** All is well again, and the client has done what the screen asks. */
  end({page}: TabWithFiles): void {
    const {state, files} = page!;
    if (state.status === 'sent') return;
    const rows = files.map(({name, fault, isThere}) => `${name} ${fault?.code} ${isThere}`);
    this.find('row without a way out', `${state.status} at the end: ${rows.join(', ')}`);
  }

  async compare(): Promise<void> {
    await Promise.all(this.#checks);
    for (const [id, bodies] of this.site.bodies) {
      if (bodies.size > 1) this.find('two bodies under one ID', `${id}: ${[...bodies].join('\n')}`);
    }
    const contents = new Map<string, string>();
    for (const [id, {complaint}] of this.site.stored) {
      const urls = (complaint.attachments ?? []).map(({url}) => url).sort();
      const content = [complaint.details.description, ...urls].join(' ');
      const other = contents.get(content);
      if (other && urls.length > 0) {
        const what = `${content} as ${other} and ${id}`;
        // Who changes something in a duplicated tab makes another complaint of it.
        if (this.#isChanged(id) || this.#isChanged(other))
          this.count('sent from two tabs, changed');
        else this.find('complaint stored twice', what);
      }
      contents.set(content, id);
      for (const submission of this.#submitted.get(id) ?? []) {
        this.#compare(id, submission.files);
        for (const file of submission.files) await this.#compareBytes(complaint, file, submission);
      }
    }
  }

  #isChanged(id: string): boolean {
    return this.#submitted.get(id)?.some(({isChanged}) => isChanged) ?? false;
  }

  #compare(id: string, files: readonly AddedFile[]): void {
    const stored = this.site.stored.get(id)?.complaint.attachments ?? [];
    for (const {name, url} of files) {
      if (!stored.some((one) => one.url === url)) this.find(harms[0], `${name} is not in ${id}`);
    }
  }

  async #compareBytes(
    {submissionId, attachments = []}: Complaint,
    file: AddedFile,
    {read}: Submission,
  ): Promise<void> {
    const attachment = attachments.find(({url}) => url === file.url);
    if (!attachment) return; // told already
    const key = fileKey(file);
    const chosen = [read.get(key) ?? this.tabs.map((tab) => tab.read.get(key))].flat();
    const there = await this.site.contentOf(attachment.url);
    const isRight =
      there && attachment.name === file.name && chosen.some((content) => content?.equals(there));
    this.count('files compared byte by byte');
    if (!isRight)
      this.find(
        'file with other bytes',
        `${key} of ${submissionId}: ${there && sha256(there)}, not ${chosen.map((content) => content && sha256(content)).join()}`,
      );
  }
}

/** The row that a creation is for. */
function rowOf({files}: PageWithFiles, headers: Headers): AddedFile | undefined {
  const [, name = ''] = /^filename ([^,]*)/.exec(headers.get('Upload-Metadata') ?? '') ?? [];
  const size = Number(headers.get('Upload-Length'));
  return files.find(
    (file) =>
      file.size === size && Buffer.from(name, 'base64').toString() === file.name && !file.isThere,
  );
}
