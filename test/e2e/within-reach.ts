import type { Page } from '@playwright/test';

/**
 * What of the screen a person cannot get at: a page wider than the window, and every control that, once scrolled to,
 * still lies outside of the window, is cut off at its side, or has something else lying over it. One sentence each; an
 * empty list is a good screen. Of an open dialog only what is in it counts.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(findOutOfReach);
}

/** Runs in the page, alone: nothing from this file is there. */
function findOutOfReach(): string[] {
  const { innerWidth: width, innerHeight: height } = window;
  const found: string[] = [];
  const root = document.scrollingElement ?? document.body;
  if (root.scrollWidth > width + 1) found.push(`the page is ${root.scrollWidth} wide, of ${width}`);
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]');
  const scope = dialogs[dialogs.length - 1] ?? document.body;
  const controls = scope.querySelectorAll<HTMLElement>(
    'button, a[href], input:not([type="file"], [type="hidden"]), select, textarea, summary, [role="tab"], [role="option"]',
  );
  for (const control of controls) {
    const isShown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isShown || control.closest('[aria-hidden="true"], [inert]') !== null) continue;
    // What a screen reader alone is told, and switches drawn by their labels, have hardly a size.
    if (control.offsetWidth < 4 || control.offsetHeight < 4) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest' });
    const box = control.getBoundingClientRect();
    const name = control.getAttribute('aria-label') ?? (control.textContent || control.id);
    const called = `${control.tagName.toLowerCase()} “${name.trim().slice(0, 30)}”`;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (box.left < -1 || box.right > width + 1) {
      found.push(`${called} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    } else if (middle.y < 0 || middle.y > height) {
      found.push(`${called} lies at ${Math.round(middle.y)}, of ${height}`);
    } else {
      const above = document.elementFromPoint(middle.x, middle.y);
      // A box to tick lies in the cell that is pressed; words of what was done and open lists go away by themselves.
      const around = control.closest('label, [role="gridcell"]') ?? control.parentElement;
      const isFree =
        above !== null &&
        (around?.contains(above) === true ||
          above.contains(control) ||
          above.closest(
            '.mantine-Notifications-root, [role="alert"], [role="listbox"], [role="option"]',
          ) !== null);
      const what = above?.outerHTML.slice(0, 80) ?? 'nothing';
      if (!isFree) found.push(`${called} lies under ${what}`);
    }
  }
  return found;
}
