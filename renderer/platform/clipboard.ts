/** Puts words on the clipboard; false if the computer did not take them (another program holds it, or the page is hidden). */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
