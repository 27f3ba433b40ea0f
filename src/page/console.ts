/** Tells the page owner what to mend; never with anything that the client typed. */
export function warn(message: string): void {
  console.warn(`<complaint-form>: ${message}`);
}
