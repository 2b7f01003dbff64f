const unfilled = '__CSP_NONCE__';

/**
 * The word that lets Mantine's own style elements through the CSP. The main process writes it into
 * the page; in a plain browser the placeholder stays, and no nonce is needed.
 */
export function styleNonce(): string {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return nonce === unfilled ? '' : nonce;
}
