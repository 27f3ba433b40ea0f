/**
 * Knows the second press of a double click, or of a double tap, when the first has put something else
 * in the place: another step, or the next entry of a list.
 */
export class SecondPress {
  #step = '';

  /** Whether an event was meant for what stood there a moment before; then it does nothing. */
  stops(event: Event, step: string): boolean {
    if (event.type !== 'click') return false;
    const {detail} = event as UIEvent; // a click is one, and counts the presses
    if (detail <= 1) this.#step = step;
    const {target} = event;
    const isRemove = target instanceof Element && target.closest('[data-action=remove]') !== null;
    const isLate = detail > 1 && (step !== this.#step || isRemove);
    if (isLate) event.preventDefault();
    return isLate;
  }
}
