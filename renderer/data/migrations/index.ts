import { firstShape } from './001-first-shape.ts';
import { packedHistory } from './002-packed-history.ts';
import { standingsThatTurn } from './003-standings-that-turn.ts';
import { care } from './004-care.ts';
import type { Migration } from './migration.ts';

/** Every shape that was ever shipped, oldest first. */
export const migrations: readonly Migration[] = [
  firstShape,
  packedHistory,
  standingsThatTurn,
  care,
];
