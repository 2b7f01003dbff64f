import { useState } from 'react';

import type { Act } from '#data/write/act.ts';
import { useWords } from '#i18n/use-words.ts';

import type { WalletActs } from './wallet-wish.ts';

/**
 * The act of a dialog in which one thing is done after the other: the same act until it is done, so that
 * Enter twice does it once; telling it begins the next.
 */
export function useTold({ newAct, tell }: WalletActs) {
  const { t } = useWords();
  const [act, setAct] = useState<Act>(newAct);
  const [isBusy, setBusy] = useState(false);

  /** Says what was done, with undo beside it. */
  async function told(title: string, text?: string): Promise<void> {
    setAct(newAct());
    await tell(act.operationId, {
      recording: t('wallet.recording', { what: title }),
      saved: title,
      trial: title,
      notYetSafe: t('wallet.notYetSafe', { what: title }),
      ...(text !== undefined && { text }),
    });
  }

  /** One at a time: a second press while the first is being written is none. */
  async function once(run: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await run();
    } finally {
      setBusy(false);
    }
  }

  return { act, told, once, isBusy };
}
