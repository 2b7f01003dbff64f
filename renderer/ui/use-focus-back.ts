import { useEffect, useState } from 'react';

/** So long after a dialog closed, what it did may still take the line away from which it was opened. */
const settledMs = 2000;

/** Where the dialogs that are open now will go back to, the innermost last. */
const goBackTo: HTMLElement[] = [];

/**
 * For what is taken off the screen when it closes: the focus goes back to where it was before, so that the next key
 * does not begin at the top of the page. Where that is gone by then or soon after (a line that was put off, a button
 * that has no use any more), it goes to what stood next to it; opened from a dialog that is gone as well, to where that
 * one came from. Where something else took it meanwhile, it stays there.
 */
export function useFocusBack(): void {
  const [before] = useState(whereFocusIs);
  const [near] = useState(() => [...controlsNear(before), ...goBackTo.toReversed()]);
  useEffect(() => {
    if (!(before instanceof HTMLElement)) return undefined;
    goBackTo.push(before);
    return () => {
      goBackTo.splice(goBackTo.lastIndexOf(before), 1);
      if (isNowhere()) giveBack(before, near);
    };
  }, [before, near]);
}

function giveBack(before: HTMLElement, near: readonly HTMLElement[]): void {
  if (before.isConnected) before.focus();
  else focusFirstLeft(near);
  const watch = new MutationObserver(() => {
    if (before.isConnected) return;
    watch.disconnect();
    if (isNowhere()) focusFirstLeft(near);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), settledMs);
}

function focusFirstLeft(controls: readonly HTMLElement[]): void {
  controls.find((one) => one.isConnected && one.offsetParent !== null)?.focus();
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The controls of the same screen or dialog that follow one, then those before it, nearest first. */
function controlsNear(one: Element | null): readonly HTMLElement[] {
  const place = one?.closest('[role="dialog"], main');
  const all = Array.from(
    place?.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea') ?? [],
  );
  const at = all.findIndex((control) => control === one);
  return at === -1 ? [] : [...all.slice(at + 1), ...all.slice(0, at).reverse()];
}

/** The focused control; of a menu, which goes away with the choice, the button that opened it. */
function whereFocusIs(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  if (menu === null || menu === undefined) return focused;
  return document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`);
}
