import { toRowId } from '#domain/kernel/units.ts';

/** One document with a name that every device knows, so that two counters edit the same one. */
export const settingsId = toRowId('shop-settings');
