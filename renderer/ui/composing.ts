type KeyPress = { readonly isComposing: boolean; readonly keyCode: number };

/**
 * Whether a key belongs to the input method: while pinyin is being composed, Enter, Esc and arrows
 * choose among its candidates and must do nothing else. Some input methods do not set `isComposing`
 * on the key that ends the composition; they all send key code 229.
 */
export function isComposing(event: KeyPress): boolean {
  return event.isComposing || event.keyCode === 229;
}
