import { canonical } from '#domain/kernel/canonical.ts';
import { type Result, accept } from '#domain/kernel/result.ts';
import type { SettingRefusal } from '#domain/kernel/setting-readers.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { TermEntry } from '#domain/loyalty/facts.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import { givesTerm } from '#domain/loyalty/program-change.ts';
import { checkProgram, fieldsOf, withDecimals } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { Fields } from '#domain/sync/rows.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import { settingsId } from '../catalogue/settings-id.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readProgram } from './program.ts';

/**
 * Changes parts of the programme, in one action that can be undone. Only parts that come out different are
 * written, so that another counter's change of another part stays, and so does what a newer version left.
 *
 * With more decimals every number of points in the programme grows with them; those that come along in
 * `change` are in the new units already. Refuses what `checkProgram` refuses, and then nothing is changed.
 * Expiry switched on gives points that never expired one full term from today, in the same action; `dryRun`
 * says before whose. Sales already made keep the rule of their day. Answers where the programme lies, to be read with `readProgram`.
 */
export async function saveProgram(
  shop: Shop,
  change: Partial<LoyaltyProgram>,
  act: Act,
): Promise<Result<RowId, SettingRefusal>> {
  return operate(shop, act, async (write) => writeProgram(shop, write, change));
}

/** As `saveProgram`, inside a command that does more: the settings of a file. */
export async function writeProgram(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  write: Write,
  change: Partial<LoyaltyProgram>,
): Promise<Result<RowId, SettingRefusal>> {
  const present = await readProgram(db);
  const { decimals } = present.earn;
  const grown = withDecimals(present, change.earn?.decimals ?? decimals);
  const checked = checkProgram({ ...grown, ...change }, decimals);
  if (!checked.ok) return checked;
  const fields = differing(fieldsOf(present), fieldsOf(checked.value));
  if (Object.keys(fields).length === 0) return accept(settingsId);
  const document = write.present(settingsId) ?? (await documentOfKind(db, 'settings', settingsId));
  if (givesTerm(present, checked.value)) addTerm(write, checked.value, clock.today());
  write.editDocument(document ?? write.createDocument('settings', {}, settingsId), fields);
  return accept(settingsId);
}

function addTerm(write: Write, { expiry }: LoyaltyProgram, today: BusinessDay): void {
  const until = lastUsableDay(today, expiry);
  if (until !== null) write.addEntry<TermEntry>({ kind: 'points_term', subject: null, until });
}

/** Compared by what they say, not by the order their keys were written in. */
function differing(before: Fields, after: Fields): Fields {
  const changed = Object.entries(after).filter(
    ([path, value]) => canonical(before[path]) !== canonical(value),
  );
  return Object.fromEntries(changed);
}
