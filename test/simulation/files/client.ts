/** What a client does with the rows of files, as far as the screen lets it be done. */
import type {AddedFile} from '../../../src/complaint/files.js';
import type {Answers} from '../../../src/complaint/answers.js';
import type {Observer} from './observer.js';
import {fileKey, type Disk} from './disk.js';
import type {PageWithFiles} from './tab-with-files.js';

type DiskFile = Disk['good'][number];

/** The field for files is on the details. */
export function goToFiles({page, hasFilesPart}: PageWithFiles): boolean {
  if (page.state.status === 'failed') page.do({kind: 'revise', step: 'details'});
  if (page.state.status !== 'editing') return false;
  if (page.state.step !== 'details') page.do({kind: 'revise', step: 'details'});
  return hasFilesPart;
}

export function choose(page: PageWithFiles, disk: Disk, files: readonly DiskFile[]): void {
  if (!goToFiles(page)) return;
  page.tab.isChanged = true;
  page.add(files.map((file) => disk.choose(file, page)));
}

export function remove(page: PageWithFiles, {id}: AddedFile): void {
  if (goToFiles(page)) change(page, (files) => files.filter((file) => file.id !== id));
}

export function tryAgain(page: PageWithFiles, {id}: AddedFile): void {
  if (!goToFiles(page)) return;
  change(page, (files) =>
    files.map((file) => (file.id === id ? {...file, fault: undefined} : file)),
  );
}

function change(
  {page, files, tab}: PageWithFiles,
  next: (files: Answers['files']) => Answers['files'],
): void {
  tab.isChanged = true;
  page.do({kind: 'answer', answers: {files: next(files)}, focus: {field: 'files'}});
}

/** Continue until Submit, and Submit. */
export function goOn(page: PageWithFiles, observer: Observer): void {
  page.page.complete({});
  if (page.state.status === 'editing' || page.state.status === 'failed') observer.pressed(page);
  page.page.do({kind: 'goOn'});
}

/** What the rows ask for. */
export function doAsTheRowsSay(page: PageWithFiles, disk: Disk): void {
  const {state} = page;
  const refused =
    state.status === 'editing'
      ? state.problems.flatMap((one) => ('detail' in one && one.field === 'files' ? one.entry : []))
      : [];
  for (const file of page.files) {
    const onDisk = disk.good.find(
      ({name, content, changedAt}) =>
        fileKey(file) === fileKey({name, size: content.length, changedAt}),
    );
    const again = disk.good.find(({name}) => name === file.name);
    switch (file.fault?.code) {
      case undefined:
        if (!refused.includes(file.id)) break;
        remove(page, file);
        if (again) choose(page, disk, [again]);
        break;
      case 'missing':
      case 'unreadable':
        if (onDisk) choose(page, disk, [onDisk]);
        else {
          remove(page, file);
          if (again) choose(page, disk, [again]);
        }
        break;
      case 'notUploaded':
        tryAgain(page, file);
        break;
      default:
        remove(page, file);
    }
  }
}
