import { type Activity, type ActivityFlaw, checkActivity } from '#domain/activities/activity.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, isBusinessDay, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { inGrain } from '#domain/loyalty/points/whole.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  numberField,
  textField,
} from '../catalogue/documents.ts';
import { readProgram } from '../loyalty/program.ts';
import { stockOf } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type ActivityRefusal = ActivityFlaw | { readonly kind: 'unknown' };

/** An activity with how many heads it was awarded to. */
export type ActivityOnList = Activity & { readonly heads: number };

/** All activities, oldest first, those that are over or off the list too. */
export async function activitiesOf(shop: Shop): Promise<readonly ActivityOnList[]> {
  const { db } = shop;
  const { earn } = await readProgram(db);
  const rows = await documentsOfKind(db, 'activity');
  return Promise.all(
    rows.map(async (row) => ({
      ...activityFrom(row, earn.decimals),
      heads: await headsOf(db, row.id),
    })),
  );
}

/** One activity, inside a command. */
export async function readActivity(
  db: ShopDatabase,
  id: RowId,
  decimals: number,
): Promise<Activity | undefined> {
  const document = await documentOfKind(db, 'activity', id);
  return document === undefined ? undefined : activityFrom(document, decimals);
}

/** To how many heads it was awarded: its stock book is one of places, each award takes some. */
export async function headsOf(db: ShopDatabase, id: RowId): Promise<number> {
  const left = await stockOf(db, id);
  return left === 0 ? 0 : -left;
}

/** Makes an activity or changes one; what was awarded stays as it was. Refuses what `checkActivity` refuses. */
export async function saveActivity(
  shop: Shop,
  draft: Omit<Activity, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<RowId, ActivityRefusal>> {
  return operate<RowId, ActivityRefusal>(shop, act, async (write) => {
    const { earn } = await readProgram(shop.db);
    const { id, ...given } = draft;
    const checked = checkActivity(given, earn.decimals);
    if (!checked.ok) return checked;
    const fields = { ...checked.value, decimals: earn.decimals };
    if (id === undefined) return accept(write.createDocument('activity', fields).id);

    const document = await documentOfKind(shop.db, 'activity', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, changedFields(document, fields));
    return accept(id);
  });
}

function activityFrom(document: Document, decimals: number): Activity {
  const { fields } = document;
  const cap = numberField(document, 'cap', 0);
  const grain = Math.min(2, Math.max(0, numberField(document, 'decimals', 0)));
  return {
    id: document.id,
    name: textField(document, 'name'),
    from: dayFrom(fields['from']),
    to: dayFrom(fields['to']),
    units: pointUnits(inGrain(numberField(document, 'units', 0), grain, decimals)),
    cap: cap > 0 ? cap : null,
    active: fields['active'] !== false,
  };
}

/** One that cannot be read was before any shop: nothing is awarded for it by mistake. */
function dayFrom(value: Value | undefined) {
  return isBusinessDay(value) ? value : toBusinessDay('1970-01-01');
}
