import { Button, Checkbox, Popover, Select } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type CalendarFilter,
  type CalendarPart,
  calendarParts,
  wholeCalendar,
} from '#domain/care/calendar/calendar-filter.ts';
import { followUpKinds } from '#domain/care/follow-up.ts';
import { isRowId } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './filter-menu.module.css';

type FilterMenuProps = {
  readonly filter: CalendarFilter;
  readonly onChange: (filter: CalendarFilter) => void;
};

/** What is to be seen: kinds, and whose follow-ups. Said on the button as long as something is hidden. */
export function FilterMenu({ filter, onChange }: FilterMenuProps) {
  const words = useWords();
  const { t } = words;
  const shop = useShop();
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];
  const { hidden } = filter;
  const isFiltered = hidden.size > 0 || filter.staff !== 'all';

  function toggle(part: CalendarPart): void {
    const fresh = new Set(hidden);
    if (!fresh.delete(part)) fresh.add(part);
    onChange({ ...filter, hidden: fresh });
  }

  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant={isFiltered ? 'light' : 'default'}
          leftSection={<Icon name="filter" size={18} />}
        >
          {t(isFiltered ? 'calendar.filtered' : 'calendar.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('calendar.filter')}>
        <Select
          label={t('calendar.whose')}
          value={filter.staff}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={[
            { value: 'all', label: t('calendar.everybody') },
            { value: 'nobody', label: t('calendar.nobody') },
            ...staff
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => {
            const chosen = value === 'nobody' || isRowId(value) ? value : 'all';
            onChange({ ...filter, staff: value === 'all' ? 'all' : chosen });
          }}
        />
        <fieldset className={classes.parts}>
          <legend className={classes.legend}>{t('calendar.what')}</legend>
          {calendarParts.map((part) => (
            <Checkbox
              key={part}
              label={partName(part, words)}
              checked={!hidden.has(part)}
              onChange={() => toggle(part)}
            />
          ))}
        </fieldset>
        <Button
          variant="subtle"
          fullWidth
          disabled={!isFiltered}
          onClick={() => onChange(wholeCalendar)}
        >
          {t('calendar.showAll')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function partName(part: CalendarPart, { t }: Words): string {
  const kind = followUpKinds.find((one) => one === part);
  if (kind !== undefined) {
    // Birthdays and festivals themselves have a box of their own, besides the promises made for them.
    return kind === 'birthday' || kind === 'festival'
      ? t('calendar.promiseOf', { kind: t(`care.kind-${kind}`) })
      : t(`care.kind-${kind}`);
  }
  const own = ownParts.find((one) => one === part);
  return own === undefined ? '' : t(`calendar.part-${own}`);
}

const ownParts = ['closed', 'birthdays', 'festivals', 'expiries', 'activities'] as const;
