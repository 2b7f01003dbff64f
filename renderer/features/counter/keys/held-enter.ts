/**
 * Enter that is held down is one Enter: the first takes the money, and those that the keyboard repeats would open the
 * next card, or press the button that a dialog gave the focus back to. In a field of several lines they are new lines.
 * Called once, before the app is drawn; listens as long as the page lives.
 */
export function ignoreHeldEnter(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const isHeld = event.repeat && event.key === 'Enter';
      if (!isHeld || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
