import type { Session } from 'electron';

/**
 * No spell checking: Chromium would fetch its dictionaries from the network at the first start,
 * before a window says that it wants none. Emptying the languages comes first, because
 * with the checker only switched off, 33.3 still tried `redirector.gvt1.com`.
 */
export function denySpellcheck(session: Session): void {
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
