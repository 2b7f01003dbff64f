import { useEffect, useMemo, useState } from 'react';

import { type BirthdayReading, birthdayNear, typedInWords } from '#domain/care/birthday-near.ts';
import { type TypedBirthday, birthdayIn, typedBirthday } from '#domain/customers/typed-card.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import type { BirthdayKeeping } from '#domain/loyalty/birthday-window.ts';

import { readLoyalty } from '../fold-rules.ts';
import { useShop } from '../use-shop.ts';

/** Reads the fields by the shop's own rules for leap months, 30ths and 29 February. */
export function useBirthdayReading({
  calendar,
  year,
  month,
  day,
  leap,
}: TypedBirthday): BirthdayReading {
  const shop = useShop();
  const today = shop.clock.today();
  const [how, setHow] = useState<BirthdayKeeping>(firstProgram);
  useEffect(() => {
    let isGone = false;
    void readLoyalty(shop.db).then(({ program }) => {
      if (!isGone) setHow(program);
    });
    return () => {
      isGone = true;
    };
  }, [shop]);
  return useMemo(() => {
    const birthday = birthdayIn({ calendar, year, month, day, leap });
    const near = birthday === null ? null : birthdayNear(birthday, today, how);
    const born = calendar === 'solar' ? near?.born : undefined;
    return {
      today,
      near,
      parse: (words, chosen) => {
        const read = typedInWords(words, chosen);
        return read && typedBirthday(read);
      },
      asLunar: born ? typedBirthday({ calendar: 'lunar', ...born.lunar }) : undefined,
    };
  }, [calendar, year, month, day, leap, today, how]);
}
