import { describe, expect, it } from 'vitest';

import type { Act } from '#data/write/act.ts';
import { toOperationId } from '#domain/kernel/units.ts';

import { oneAct } from './one-act.ts';

const act: Act = { operationId: toOperationId('op'), by: null };

describe('a dialog', () => {
  it('is one act, though Enter bounces before and after it is saved', async () => {
    const heard: string[] = [];
    const press = oneAct(act);
    const save = (day: string) => async () => {
      heard.push(day);
      await Promise.resolve();
      return true;
    };
    await Promise.all([press(save('tomorrow')), press(save('next week'))]);
    await press(save('next month'));
    expect(heard).toEqual(['tomorrow']);
  });

  it('can be pressed again after a refusal or a failure, as the same operation', async () => {
    const heard: Act[] = [];
    const press = oneAct(act);
    const hear = (answer: () => boolean) => async (own: Act) => {
      heard.push(own);
      return Promise.resolve(answer());
    };
    await press(hear(() => false));
    await expect(
      press(
        hear(() => {
          throw new Error('The disk is gone.');
        }),
      ),
    ).rejects.toThrow('The disk is gone.');
    await press(hear(() => true));
    await press(hear(() => true));
    expect(heard).toEqual([act, act, act]);
  });
});
