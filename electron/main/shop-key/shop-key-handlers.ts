import type { ShopKeyCalls } from '../../contract-shop-key.ts';
import type { Handlers } from '../answer-page.ts';
import { BadRequest, fieldsOf, textOf } from '../requests/fields.ts';
import { readNothing } from '../requests/read-requests.ts';
import { type ShopKeyKeeper, isIdentity } from './shop-key.ts';

export type ShopKeyAnswering = { readonly shopKey: ShopKeyKeeper };

/** Who keeps the shop's key. The log hears nothing of it. */
export function shopKeyHandlers({ shopKey }: ShopKeyAnswering): Pick<Handlers, keyof ShopKeyCalls> {
  return {
    'shop-key:look': { read: readNothing, run: () => shopKey.look() },
    'shop-key:keep': { read: readIdentity, run: ({ identity }) => shopKey.keep(identity) },
    'shop-key:forget': { read: readNothing, run: () => shopKey.forget() },
  };
}

function readIdentity(input: unknown): ShopKeyCalls['shop-key:keep']['ask'] {
  const identity = textOf(fieldsOf(input, ['identity']).identity, 100);
  if (!isIdentity(identity)) throw new BadRequest('no key');
  return { identity };
}
