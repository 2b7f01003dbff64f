import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';

const dayMs = 86_400_000;
/** How long a shop whose place was taken can be taken back; afterwards it would only name people whom nobody looks after. */
const keptMs = 30 * dayMs;
/** A longer step between two starts may be the clock's: a dead battery, and then the right year again. It counts as one day. */
const longestStepMs = 31 * dayMs;

/** How long each was seen here, and when that was last added up. */
type Ages = { readonly at: number; readonly ages: Readonly<Record<string, number>> };

const habit = 'replacedAges';

/**
 * Which of these can go, since the owner had thirty days to take them back. Called at each start. The days are counted here and not from the moment in
 * the folder's name: a shop that was replaced while the computer's clock was a year behind would be gone as soon as the clock was right.
 */
export async function wayBackOver(
  shop: Pick<Shop, 'db' | 'clock'>,
  names: readonly string[],
): Promise<readonly string[]> {
  const kept: unknown = await localSetting(shop, habit);
  const known: Ages = isAges(kept) ? kept : { at: shop.clock.ms(), ages: {} };
  const passed = stepOf(shop.clock.ms() - known.at);
  const aged = names.map((name) => [name, agedBy(known.ages[name], passed)] as const);
  const ages: Ages = { at: shop.clock.ms(), ages: Object.fromEntries(aged) };
  if (aged.length > 0 || isAges(kept)) {
    await setLocalSetting(shop, habit, aged.length > 0 ? ages : null);
  }
  return aged.flatMap(([name, age]) => (age > keptMs ? [name] : []));
}

/** One that is seen for the first time is new, whatever its name says. */
function agedBy(age: number | undefined, passed: number): number {
  return age === undefined ? 0 : age + passed;
}

function stepOf(ms: number): number {
  return ms > longestStepMs ? dayMs : Math.max(0, ms);
}

function isAges(kept: unknown): kept is Ages {
  if (typeof kept !== 'object' || kept === null || !('at' in kept && 'ages' in kept)) return false;
  const { at, ages } = kept;
  if (typeof at !== 'number' || typeof ages !== 'object' || ages === null) return false;
  return Object.values(ages).every((age) => typeof age === 'number');
}
