import { useState } from 'react';

import type { ShopColumns } from '#data/columns/columns-of.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { type Asking, type BatchAction, SelectionBar } from './batch/selection-bar.tsx';
import { DeskHead } from './desk-head.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { FilterDrawer } from './filter/filter-drawer.tsx';
import { FilterSentence } from './filter/filter-sentence.tsx';
import { SaveFilterDialog } from './filter/save-filter-dialog.tsx';
import { SavedFiltersBar } from './filter/saved-filters-bar.tsx';
import { useFilterWords } from './filter/use-filter-words.ts';
import { useFilters } from './filter/use-filters.ts';
import { CustomerGrid } from './list/customer-grid.tsx';
import { EmptyList } from './list/empty-list.tsx';
import { useListHabits } from './list/list-habits.ts';
import { nobodyChosen } from './list/selection.ts';
import { useListFacts } from './list/use-list-facts.ts';
import { mostFound, useList } from './list/use-list.ts';

type CustomerDeskProps = {
  readonly shopColumns: ShopColumns;
  readonly isShown: boolean;
  readonly onOpen: (id: RowId) => void;
};

/** The list with all that belongs to it: the question above, the ticked ones below it, the rows. */
export function CustomerDesk({ shopColumns, isShown, onOpen }: CustomerDeskProps) {
  const shop = useShop();
  const words = useWords();
  const facts = useListFacts();
  const [habits, setHabits] = useListHabits(facts.fields);
  const [typed, setTyped] = useState('');
  const [selection, setSelection] = useState(nobodyChosen);
  const [asking, setAsking] = useState<Asking>();
  const [panel, setPanel] = useState<'filter' | 'save' | 'rename' | 'export' | null>(null);
  const filters = useFilters(shopColumns);
  const list = useList(shopColumns, { filter: filters.asked, typed, habits }, isShown);
  const sentence = useFilterWords(filters.asked, facts, list.columns);
  const chosen = [...selection.chosen].filter((id) => list.columns.slots.has(id));
  const today = shop.clock.today();
  const found = list.isCut
    ? words.t('search.foundMany', { count: mostFound })
    : words.t('customers.found', {
        found: words.number(list.slots.length),
        total: words.number(list.total),
      });
  const close = () => setPanel(null);
  const ask = (action: BatchAction | undefined) =>
    setAsking(action === undefined ? undefined : { action, ids: chosen });

  return (
    <>
      <DeskHead
        typed={typed}
        found={found}
        isReady={list.isReady}
        habits={habits}
        facts={facts}
        hasFilter={filters.asked.of.length > 0}
        onType={setTyped}
        onHabits={setHabits}
        onFilter={() => setPanel('filter')}
        onExport={() => setPanel('export')}
        whom={() => (chosen.length > 0 ? chosen : idsOf(list))}
      />
      <SavedFiltersBar
        columns={shopColumns}
        saved={filters.saved}
        total={list.total}
        current={filters.current}
        isChanged={filters.isChanged}
        isEverybody={filters.asked.of.length === 0}
        onChoose={filters.choose}
        onRename={() => setPanel('rename')}
        onKeepChange={() => void filters.keepChange()}
      />
      {sentence !== '' && (
        <FilterSentence
          sentence={sentence}
          isReadingPast={list.isReadingPast}
          isSaved={filters.current !== undefined && !filters.isChanged}
          onSave={() => setPanel('save')}
          onClear={() => filters.choose(undefined)}
        />
      )}
      {chosen.length > 0 && (
        <SelectionBar
          ids={chosen}
          hidden={hiddenAmong(chosen, list)}
          facts={facts}
          asking={asking}
          onAsk={ask}
          onExport={() => setPanel('export')}
          onClear={() => setSelection(nobodyChosen)}
        />
      )}
      {list.slots.length === 0 ? (
        <EmptyList
          isReady={list.isReady}
          isNobody={list.total === 0}
          onClear={() => {
            setTyped('');
            filters.choose(undefined);
          }}
        />
      ) : (
        <CustomerGrid
          list={list}
          facts={facts}
          context={{ columns: list.columns, words, today, decimals: facts.decimals }}
          habits={habits}
          selection={selection}
          onHabits={setHabits}
          onSelect={setSelection}
          onOpen={onOpen}
          onDelete={() => ask('delete')}
        />
      )}
      {panel === 'filter' && (
        <FilterDrawer
          filter={filters.draft}
          facts={facts}
          sentence={sentence}
          found={found}
          onChange={filters.change}
          onSave={() => setPanel('save')}
          onClose={close}
        />
      )}
      {(panel === 'save' || panel === 'rename') && (
        <SaveFilterDialog
          filter={filters.asked}
          sentence={sentence}
          renamed={panel === 'rename' ? filters.current : undefined}
          onSaved={(id) => {
            filters.savedAs(id);
            close();
          }}
          onClose={close}
        />
      )}
      {panel === 'export' && (
        <ExportDialog
          ids={chosen.length > 0 ? chosen : idsOf(list)}
          habits={habits}
          facts={facts}
          onClose={close}
        />
      )}
    </>
  );
}

/** Ticked before the list was asked something else: whoever acts on them should know. */
function hiddenAmong(
  chosen: readonly RowId[],
  { slots, columns }: ReturnType<typeof useList>,
): number {
  const shown = new Set(slots);
  return chosen.filter((id) => !shown.has(columns.slots.get(id) ?? -1)).length;
}

function idsOf({ slots, columns }: ReturnType<typeof useList>): readonly RowId[] {
  return Array.from(slots, (slot) => columns.ids[slot]).filter((id) => id !== undefined);
}
