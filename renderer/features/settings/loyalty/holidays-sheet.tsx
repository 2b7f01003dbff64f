import { useShop } from '#data/use-shop.ts';
import { dayNumber, dayText, isRealDay } from '#domain/kernel/day-number.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { rowAcross } from './examples.ts';
import { DayField } from './fields.tsx';
import { type Closing, closingsOf, daysOfClosings } from './closings.ts';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { useProgramForm } from './use-program-form.ts';

/** Days on which the shop is closed; the rest week of the New Year is one row. */
export function HolidaysSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const { t, day, number } = useWords();
  const state = useProgramForm<{ readonly closings: readonly Closing[] }>(program, {
    shown: ({ holidays }) => ({ closings: closingsOf(holidays) }),
    read: ({ closings }) => ({ holidays: daysOfClosings(closings) }),
  });

  function examples({ holidays }: LoyaltyProgram): readonly string[] {
    const all = closingsOf(holidays);
    const next = all.find(({ to }) => to >= today) ?? all.at(-1);
    if (next === undefined) return [t('loyalty.exampleNoHoliday')];
    const from = toBusinessDay(next.from);
    const to = toBusinessDay(next.to);
    return [
      t('loyalty.exampleHoliday', {
        before: day(neighbour(from, -1), today),
        after: day(neighbour(to, 1), today),
        days: number(rowAcross({ from, to }, holidays)),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.holidays')}
      hint={t('loyalty.holidaysHint')}
      state={state}
      examples={examples}
    >
      <RowList
        rows={state.form.closings}
        onRows={(closings) => state.edit({ closings })}
        newRow={() => ({ id: newRowId(), from: today, to: today })}
        add={t('loyalty.addHoliday')}
        empty={t('loyalty.noHolidays')}
        row={(row, at, change) => (
          <>
            <DayField
              at={`closings/${at}/from`}
              label={t('loyalty.from')}
              value={row.from}
              onChange={(from) => {
                const isPast = isRealDay(from) && row.to < from;
                change({ from, ...(isPast && { to: from }) });
              }}
            />
            <DayField
              at={`closings/${at}/to`}
              label={t('loyalty.to')}
              value={row.to}
              onChange={(to) => change({ to })}
            />
          </>
        )}
      />
    </ProgramSheet>
  );
}

function neighbour(day: BusinessDay, by: -1 | 1): BusinessDay {
  return toBusinessDay(dayText(dayNumber(day) + by));
}
