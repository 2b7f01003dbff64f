import { useEffect, useState } from 'react';

import { useShop } from '#data/use-shop.ts';

/** True a moment after the search box works: what is beside the counter waits until the counter is ready. */
export function useCalm(): boolean {
  const shop = useShop();
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    let isLeft = false;
    void shop.search.caughtUp().then(() => {
      if (!isLeft) setCalm(true);
    });
    return () => {
      isLeft = true;
    };
  }, [shop]);
  return isCalm;
}
