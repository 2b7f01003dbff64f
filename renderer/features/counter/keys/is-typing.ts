import { takesText } from '#ui/takes-text.ts';

/** In a field with something in it, `?` and `/` are letters; in the empty search box, and on a switch, they are keys. */
export function isTyping(): boolean {
  const field = document.activeElement;
  return takesText(field) && (field.id !== 'find' || field.value !== '');
}

/** In an amount: `/` is no part of one, so that whoever sees there that it is somebody else's goes to the search by it. */
export function isTypingAmount(): boolean {
  return takesText(document.activeElement) && document.activeElement.inputMode === 'decimal';
}
