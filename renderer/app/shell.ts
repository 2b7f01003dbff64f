/** Where Mantine keeps the chosen scheme; the first paint has to know it before Mantine is loaded. */
export const schemePlace = 'regulars.scheme';

/** Colours the static first paint like the app will be, so that nothing flashes. */
export function keepScheme(): void {
  const chosen = localStorage.getItem(schemePlace);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = chosen === 'dark' || chosen === 'light' ? chosen : system;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
}

/** Resolves when nobody is composing in the painted box: taking it away then would lose the half-typed word. */
export async function whenShellIsQuiet(): Promise<void> {
  const box = shellBox();
  if (box === undefined) return;
  let composing = false;
  box.addEventListener('compositionstart', () => {
    composing = true;
  });
  await new Promise<void>((resolve) => {
    box.addEventListener('compositionend', () => {
      composing = false;
      resolve();
    });
    setTimeout(() => {
      if (!composing) resolve();
    }, 0);
  });
}

/** What was typed into the painted box so far. */
export function typedIntoShell(): string {
  return shellBox()?.value ?? '';
}

/** The real box takes the place of the painted one: letters, caret and focus stay as they were. */
export function adoptShell(box: HTMLInputElement): void {
  const shell = shellBox();
  const caret = shell?.selectionStart ?? null;
  box.focus();
  if (caret !== null) box.setSelectionRange(caret, caret);
  document.getElementById('shell')?.remove();
}

function shellBox(): HTMLInputElement | undefined {
  const box = document.getElementById('shell-find');
  return box instanceof HTMLInputElement ? box : undefined;
}
