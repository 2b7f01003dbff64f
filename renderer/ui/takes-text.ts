/** Whether letters typed now belong to this element; a box to tick, a switch and a choice of some take none. */
export function takesText(
  element: EventTarget | null,
): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(element.type);
  return element instanceof HTMLTextAreaElement;
}
