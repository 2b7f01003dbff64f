import type { Notice } from '#electron/contract.ts';

const mostInTitle = 100;
const mostInText = 500;

/** Tells something in the corner of the screen, also while the window is hidden; a plain browser tells nothing. */
export async function showNotice({ id, title, text }: Notice): Promise<void> {
  await window.computer?.showNotice({
    id,
    title: shown(title, mostInTitle),
    text: shown(text, mostInText),
  });
}

/** Line breaks of a clerk's words would be refused, and a novel does not fit. */
function shown(text: string, most: number): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
