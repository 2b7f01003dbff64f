/**
 * What every answer of `app://shop` carries. Opener and embedder policies cut the page off from
 * all others; both are free here, since nothing comes from elsewhere.
 */
export function pageHeaders(
  mediaType: string,
  contentSecurityPolicy: string,
): Readonly<Record<string, string>> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
