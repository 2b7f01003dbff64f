import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import { recoveryCode } from '#domain/sync/file/recovery-code.ts';

import type { KeyRefusal, MeetingDesk, MeetingKey } from './meeting-desk.ts';

/** The code for the paper; `left`: keys in the folder that other passphrases still open. */
export type PassphraseChanged = { readonly code: readonly string[]; readonly left: number };

/** What the owner does about the passphrase of the shared folder. */
export type PassphraseVerbs = {
  /** Puts the key into the folder again, where it went missing; false if that was not possible. */
  readonly putKeyBack: (passphrase: string) => Promise<boolean>;
  /**
   * The folder opens with the new passphrase from now on. Whoever does not know the present one changes nothing. The key
   * itself stays, so that nothing in the folder is written anew, and other counters that have it notice nothing.
   */
  readonly changePassphrase: (
    present: string,
    next: string,
  ) => Promise<Result<PassphraseChanged, KeyRefusal>>;
  /** The code for the recovery sheet, told to whoever knows the passphrase. */
  readonly readCode: (passphrase: string) => Promise<Result<readonly string[], KeyRefusal>>;
};

type Keeping = {
  readonly key: () => MeetingKey | undefined;
  /** Once no look is under way, and with none beginning meanwhile: the folder takes one file at a time. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly look: () => Promise<void>;
};

/** The verbs of a keeper of the shared folder that need a passphrase. Only with the key at hand; without it they refuse. */
export function passphraseVerbs(desk: MeetingDesk | null, keeping: Keeping): PassphraseVerbs {
  async function withKey<Value>(
    work: (desk: MeetingDesk, key: MeetingKey) => Promise<Result<Value, KeyRefusal>>,
  ): Promise<Result<Value, KeyRefusal>> {
    const key = keeping.key();
    if (desk === null || key === undefined) return refuse({ kind: 'no-key' });
    try {
      return await keeping.alone(() => work(desk, key));
    } catch (fault) {
      if (fault instanceof FolderFailed) return refuse({ kind: 'trouble', trouble: fault.trouble });
      throw fault;
    }
  }

  return {
    putKeyBack: async (passphrase) => {
      const put = await withKey(async (at, key) =>
        accept(await at.putKey(key, passphrase).catch(() => false)),
      );
      const isPut = put.ok && put.value;
      if (isPut) await keeping.look();
      return isPut;
    },
    changePassphrase: (present, next) =>
      withKey(async (at, key) => {
        const changed = await at.changeKey(key, present, next);
        if (!changed.ok) return changed;
        return accept({ code: recoveryCode(key.identity), left: changed.value.left });
      }),
    readCode: (passphrase) =>
      withKey(async (at, key) => {
        const opened = await at.openKey(passphrase);
        if (!opened.ok) return opened;
        // The key of another shop that lies there too is none of this paper's.
        if (opened.value.identity !== key.identity) return refuse({ kind: 'wrong-passphrase' });
        return accept(recoveryCode(key.identity));
      }),
  };
}
