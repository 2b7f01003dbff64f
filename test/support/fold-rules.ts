import { toBusinessDay } from '#domain/kernel/units.ts';
import { type FoldRules, foldRules } from '#domain/loyalty/fold-rules.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

/** The rules of a shop that set nothing up, or only this. */
export function rulesWith(program: Partial<LoyaltyProgram> = {}): FoldRules {
  return foldRules({ ...firstProgram, ...program }, [], toBusinessDay('0000-01-01'));
}
