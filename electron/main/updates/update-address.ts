import type { AddressFault } from '../../contract-updates.ts';

export type UpdateAddress =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly why: AddressFault };

/**
 * The folder of a web server that updates come from, as the owner typed it; without a scheme it is https. Only https: what is asked
 * and answered is nobody else's affair, though a changed answer would be found by its signature too. `isTrial` also takes a
 * server of this very computer, for tests.
 */
export function readUpdateAddress(typed: string, isTrial: boolean): UpdateAddress {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) return { kind: 'refused', why: 'no-address' };
  const url = new URL(whole);
  const isOwn = isTrial && url.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !isOwn) return { kind: 'refused', why: 'not-https' };
  if (url.username !== '' || url.password !== '') return { kind: 'refused', why: 'with-password' };
  const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { kind: 'address', address: `${url.origin}${folder}` };
}
