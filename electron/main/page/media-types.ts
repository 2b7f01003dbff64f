/** All that our build makes. A file of another kind is not served: nothing asks for it. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['wasm', 'application/wasm'],
  ['bin', 'application/octet-stream'],
]);

/** The type to serve a file with, by its last extension; with `nosniff` it must be right. */
export function mediaTypeOf(name: string): string | undefined {
  return mediaTypes.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
