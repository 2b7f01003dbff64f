import { mixed } from '#domain/kernel/text-mix.ts';
import { type OperationId, toOperationId } from '#domain/kernel/units.ts';

import type { WritingShop } from '../shop.ts';
import type { Act } from '../write/act.ts';

/** An action of this counter's keeper: nobody's, and known as its own by its id. */
export function keepersAct(shop: Pick<WritingShop, 'deviceId' | 'newId'>): Act {
  return { operationId: toOperationId(`${ownWord(shop)}${shop.newId()}`), by: null };
}

/** What the operations of this counter's keeper begin with: what it wrote need not be looked at again. */
export function ownWord({ deviceId }: Pick<WritingShop, 'deviceId'>): string {
  return `care-${mixed(deviceId).toString(16).padStart(14, '0')}-`;
}

/** Whether the keeper of this or any other counter did it. */
export function isKeepers(operationId: OperationId): boolean {
  return operationId.startsWith('care-');
}
