/** Offers a text to the client as a file to keep, in UTF-8. Nothing leaves the browser. */
export function saveTextFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.txt`;
  link.click();
  // Not at once: some browsers read the file only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
