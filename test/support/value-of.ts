import type { Result } from '#domain/kernel/result.ts';

import type { TestComputer } from './a-shop.ts';

/** What a command answered, a minute later; a refusal is a mistake of the test. */
export function valueOf<Value>(result: Result<Value, unknown>, computer: TestComputer): Value {
  computer.later();
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
