import { takesText } from '#ui/takes-text.ts';

/** In a field with something in it, `?` and `/` are letters; in the empty search box, and on a switch, they are keys. */
export function isTyping(): boolean {
  const field = document.activeElement;
  return takesText(field) && (field.id !== 'find' || field.value !== '');
}
