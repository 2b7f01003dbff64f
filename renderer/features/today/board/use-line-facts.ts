import { useEffect, useState } from 'react';

import { type LineFacts, lineFactsOf } from '#data/care/line-facts.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';

import type { BoardLine } from './board-line.ts';

const nothing: LineFacts = { bought: new Map(), words: new Map() };
/** What the board said when it was left: it is drawn with that at once when somebody comes back. */
const kept = new WeakMap<Shop, LineFacts>();

/**
 * What the shown lines say beyond what lies in memory. The lines are drawn at once, the words of promises follow, and
 * then what was bought last; what was read before stays until then, so that nothing blinks.
 */
export function useLineFacts(lines: readonly BoardLine[]): LineFacts {
  const shop = useShop();
  const [facts, setFacts] = useState(() => kept.get(shop) ?? nothing);
  useEffect(() => {
    let isLeft = false;
    async function read() {
      const people = new Set(lines.flatMap(({ customerId }) => customerId ?? []));
      const followUps = lines.flatMap(({ why }) => (why.kind === 'followUp' ? [why.followUp] : []));
      const { words } = await lineFactsOf(shop, [], followUps);
      if (isLeft) return;
      setFacts(({ bought }) => ({ bought, words }));
      const whole = await lineFactsOf(shop, [...people], followUps);
      if (isLeft) return;
      kept.set(shop, whole);
      setFacts(whole);
    }
    void read();
    return () => {
      isLeft = true;
    };
  }, [shop, lines]);
  return facts;
}
