/** In a field with something in it, `?` and `/` are letters; in the empty search box they are keys. */
export function isTyping(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement) return field.id !== 'find' || field.value !== '';
  return field instanceof HTMLTextAreaElement;
}
