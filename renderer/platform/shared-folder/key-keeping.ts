import { type ShopKey, recipientOf } from '../age/identity.ts';

/** How the system keeps the shop's key for this account, if the owner wishes; null in a plain browser. */
export function keyKeeping() {
  const { computer } = window;
  if (computer === undefined) return null;
  return {
    canKeepKey: async () => (await computer.lookAtShopKey()).canKeep,
    keepKey: async (identity: string) => (await computer.keepShopKey(identity)).kind === 'kept',
    keptKey: async (): Promise<ShopKey | null> => {
      const { identity } = await computer.lookAtShopKey();
      if (identity === null) return null;
      try {
        return { identity, recipient: await recipientOf(identity) };
      } catch {
        return null; // Kept by another account, or damaged: the passphrase is asked for.
      }
    },
    forgetKey: async () => {
      await computer.forgetShopKey();
    },
  };
}
