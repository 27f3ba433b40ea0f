/**
 * Knows the second press of a double click, of a double tap or of a key that is held down, when the
 * first has put something else in the place: another step, or the next entry of a list.
 */
export class SecondPress {
  #step = '';

  /** Whether an event was meant for what stood there a moment before; then it does nothing. */
  stops(event: Event, step: string): boolean {
    const {target} = event;
    if (event instanceof KeyboardEvent)
      return event.repeat && event.type === 'keydown' && isIn(target, 'button') && stop(event);
    if (event.type !== 'click') return false;
    const {detail} = event as UIEvent; // a click is one, and counts the presses
    if (detail <= 1) this.#step = step;
    const isRemove = isIn(target, '[data-action^=remove], [data-action=retryFile]');
    return detail > 1 && (step !== this.#step || isRemove) && stop(event);
  }
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function stop(event: Event): true {
  event.preventDefault();
  return true;
}
