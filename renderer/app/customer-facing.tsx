import { useEffect } from 'react';

import { localSetting } from '#data/local-settings.ts';
import { useShop } from '#data/use-shop.ts';
import { setCustomerWindow } from '#platform/customer-window.ts';

/** Opens the window that faces the customer when the shop opens, where this counter wants one. */
export function CustomerFacing() {
  const shop = useShop();
  useEffect(() => {
    void localSetting(shop, 'customerWindow').then((isWanted) => {
      if (isWanted === true) void setCustomerWindow(true);
    });
  }, [shop]);
  return null;
}
