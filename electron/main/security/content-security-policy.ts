/**
 * What the page may load and run: its own files, and styles that carry this load's nonce
 * (Mantine writes `<style>` elements). No eval, no inline script, nothing remote, no frames.
 *
 * Style *attributes* in HTML stay forbidden; React and Mantine set them through the CSSOM,
 * which the policy does not cover.
 */
export function contentSecurityPolicy(nonce: string): string {
  return print({ ...base, 'style-src': `'self' 'nonce-${nonce}'` });
}

/**
 * The same while developing, plus what hot reload needs: vite's socket, and its own inline
 * script, which carries the nonce that `vite.config.ts` asks for.
 */
export function developmentPolicy(nonce: string, host: string): string {
  return print({
    ...base,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': `'self' ws://${host}`,
  });
}

const base = {
  'default-src': `'none'`,
  'script-src': `'self'`,
  'img-src': `'self' data: blob:`,
  'font-src': `'self'`,
  'connect-src': `'self'`,
  'worker-src': `'self'`,
  'object-src': `'none'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
} as const;

function print(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
