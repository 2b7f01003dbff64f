import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, cents, isRowId, pointUnits } from '#domain/kernel/units.ts';
import { inGrain } from '#domain/loyalty/points/whole.ts';
import { type Reward, type RewardFlaw, checkReward, rewardTypes } from '#domain/rewards/reward.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  numberField,
  textField,
} from '../catalogue/documents.ts';
import { isPicture } from '../customers/photo.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { stockOf } from './stock-book.ts';

/** What the owner fills in. `picture` is a data address; null takes it away, absent leaves it as it is. */
export type RewardDraft = Omit<Reward, 'id' | 'pictureId'> & {
  readonly id?: RowId;
  readonly picture?: string | null;
};

export type RewardRefusal =
  | RewardFlaw
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-a-picture' };

/** A reward with what is left of it; null where pieces are not counted. */
export type RewardOnList = Reward & { readonly left: number | null };

/** All rewards, oldest first, those off the list too. */
export async function rewardsOf(shop: Shop): Promise<readonly RewardOnList[]> {
  const { db } = shop;
  const { earn } = await readProgram(db);
  const rewards = (await documentsOfKind(db, 'reward')).map((row) =>
    rewardFrom(row, earn.decimals),
  );
  return Promise.all(
    rewards.map(async (reward) => ({
      ...reward,
      left: reward.stockKept ? await stockOf(db, reward.id) : null,
    })),
  );
}

/** The rewards on offer with what is left of them, inside a command too. */
export async function readOffered(
  db: ShopDatabase,
  decimals: number,
): Promise<readonly RewardOnList[]> {
  const offered: RewardOnList[] = [];
  for (const document of await documentsOfKind(db, 'reward')) {
    const reward = rewardFrom(document, decimals);
    if (!reward.active || reward.cost <= 0) continue;
    offered.push({ ...reward, left: reward.stockKept ? await stockOf(db, reward.id) : null });
  }
  return offered;
}

/** One reward, inside a command. */
export async function readReward(
  db: ShopDatabase,
  id: RowId,
  decimals: number,
): Promise<Reward | undefined> {
  const document = await documentOfKind(db, 'reward', id);
  return document === undefined ? undefined : rewardFrom(document, decimals);
}

/**
 * Makes a reward or changes one; what was redeemed keeps its name and cost. Refuses what `checkReward`
 * refuses, a coupon that is not there, and a picture that is none.
 */
export async function saveReward(
  shop: Shop,
  draft: RewardDraft,
  act: Act,
): Promise<Result<RowId, RewardRefusal>> {
  return operate<RowId, RewardRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const { earn } = await readProgram(db);
    const { id, picture, ...given } = draft;
    const checked = checkReward(asTyped({ ...given, pictureId: null }), earn.decimals);
    if (!checked.ok) return checked;
    if (picture && !isPicture(picture)) return refuse({ kind: 'not-a-picture' });
    const { couponId } = checked.value;
    if (couponId !== null && (await documentOfKind(db, 'coupon', couponId)) === undefined) {
      return refuse({ kind: 'no-coupon' });
    }
    const document = id === undefined ? undefined : await documentOfKind(db, 'reward', id);
    if (id !== undefined && document === undefined) return refuse({ kind: 'unknown' });

    const { pictureId: _none, ...fields } = checked.value;
    const kept = { ...fields, decimals: earn.decimals };
    return accept(put(write, document, kept, picture));
  });
}

function put(
  write: Write,
  document: Document | undefined,
  fields: Readonly<Record<string, Value>>,
  picture: string | null | undefined,
): RowId {
  const id = document?.id ?? write.newId();
  const shown = picture === undefined ? {} : { pictureId: picture && write.addText(id, picture) };
  const wanted = { ...fields, ...shown };
  if (document === undefined) write.createDocument('reward', wanted, id);
  else write.editDocument(document, changedFields(document, wanted));
  return id;
}

/** Only money off has a worth, and only a coupon has one to issue. */
function asTyped(given: Omit<Reward, 'id'>): Omit<Reward, 'id'> {
  return {
    ...given,
    value: given.type === 'cash' ? given.value : cents(0),
    couponId: given.type === 'coupon' ? given.couponId : null,
  };
}

function rewardFrom(document: Document, decimals: number): Reward {
  const { fields } = document;
  const [couponId, pictureId] = [fields['couponId'], fields['pictureId']];
  const grain = Math.min(2, Math.max(0, numberField(document, 'decimals', 0)));
  const cost = inGrain(numberField(document, 'cost', 0), grain, decimals);
  return {
    id: document.id,
    name: textField(document, 'name'),
    type: rewardTypes.find((known) => known === fields['type']) ?? 'goods',
    cost: pointUnits(cost),
    value: cents(numberField(document, 'value', 0)),
    couponId: isRowId(couponId) ? couponId : null,
    stockKept: fields['stockKept'] === true,
    pictureId: isRowId(pictureId) ? pictureId : null,
    active: fields['active'] !== false,
  };
}
