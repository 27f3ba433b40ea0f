import {setViewport} from '@web/test-runner-commands';

/**
 * Call it in a `describe` whose tests look at focus. Without a window manager the window under the
 * pointer has focus, and the pointer is in the middle of the screen: the window must reach there.
 */
export function useFocusedWindow(): void {
  before(async () => {
    await setViewport({width: 1000, height: 800});
  });
}
