import { firstShape } from './001-first-shape.ts';
import type { Migration } from './migration.ts';

/** Every shape that was ever shipped, oldest first. */
export const migrations: readonly Migration[] = [firstShape];
