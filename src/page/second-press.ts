/** Knows the second press of a double click, or of a double tap, when the first has changed the step. */
export class SecondPress {
  #step = '';

  /** Whether an event was meant for what stood there a moment before; then it does nothing. */
  stops(event: Event, step: string): boolean {
    if (event.type !== 'click') return false;
    const {detail} = event as UIEvent; // a click is one, and counts the presses
    if (detail <= 1) this.#step = step;
    const isLate = detail > 1 && step !== this.#step;
    if (isLate) event.preventDefault();
    return isLate;
  }
}
