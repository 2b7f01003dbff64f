/** Hands a file to the person: a save dialog in the desktop app, a download in a plain browser. */
export function offerDownload(fileName: string, contents: Blob): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; a minute is more than it ever takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
