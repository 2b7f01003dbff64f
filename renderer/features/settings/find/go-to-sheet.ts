/**
 * Brings the sheet with this title before the eyes and puts the focus on its first control, once it is drawn: a part of
 * the settings that was not looked at yet reads its figures first.
 */
export function goToSheet(title: string): void {
  let tries = 0;
  const look = () => {
    tries += 1;
    const sheet = [...document.querySelectorAll('section[aria-label]')].find(
      (one) => one.getAttribute('aria-label') === title && one.checkVisibility(),
    );
    if (!(sheet instanceof HTMLElement)) {
      if (tries < mostTries) setTimeout(look, 50);
      return;
    }
    sheet.scrollIntoView({ block: 'start' });
    const first = sheet.querySelector('input:not([type="file"]), select, textarea, button');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  };
  setTimeout(look, 0);
}

/** Two seconds: an old computer asking its spooler. */
const mostTries = 40;
