import { Button } from '@mantine/core';
import { useState } from 'react';

import type { DataCheck } from '#data/customers/data-check.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import classes from './check-screen.module.css';
import { GroupList } from './duplicates/group-list.tsx';
import { MergeDialog } from './merge/merge-dialog.tsx';
import { MergePicker } from './merge/merge-picker.tsx';
import { ProblemList } from './problems/problem-list.tsx';
import { type Rule, RuleList, firstRule } from './rule-list.tsx';
import { PastMerges } from './split/past-merges.tsx';
import { useDataCheck } from './use-data-check.ts';

type CheckScreenProps = {
  /** Cards that a list sent here to be merged; fewer than two are none. */
  readonly merge: readonly RowId[];
  /** What was sent here is done with, merged or not. */
  readonly onMerged: () => void;
  readonly onOpen: (id: RowId) => void;
};

/** The data check (资料体检): what is there twice, missing or wrong, and the quickest way to mend it. */
export function CheckScreen({ merge, onMerged, onOpen }: CheckScreenProps) {
  const { t } = useWords();
  const check = useDataCheck();
  const [rule, setRule] = useState<Rule>();
  const [merging, setMerging] = useState(merge.length < 2 ? undefined : merge);
  const [isPicking, setPicking] = useState(false);
  // Once, with what was found first: a list that was mended to the end must not turn into another one.
  if (rule === undefined && check !== undefined) setRule(firstRule(check));

  function closeMerge() {
    setMerging(undefined);
    if (merge.length > 0) onMerged();
  }

  return (
    <ScreenFrame
      title={t('check.title')}
      intro={t('check.intro')}
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="merge" />}
          onClick={() => setPicking(true)}
        >
          {t('check.mergeOther')}
        </Button>
      }
    >
      {check === undefined || rule === undefined ? (
        <p role="status" className={classes.reading}>
          {t('check.reading')}
        </p>
      ) : (
        <div className={classes.columns}>
          <RuleList check={check} chosen={rule} onChoose={setRule} />
          <div className={classes.found}>
            <Found key={rule} check={check} rule={rule} onOpen={onOpen} onMerge={setMerging} />
          </div>
        </div>
      )}
      {isPicking && (
        <MergePicker
          onNext={(ids) => {
            setPicking(false);
            setMerging(ids);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      {merging !== undefined && <MergeDialog ids={merging} onClose={closeMerge} />}
    </ScreenFrame>
  );
}

type FoundProps = {
  readonly check: DataCheck;
  readonly rule: Rule;
  readonly onOpen: (id: RowId) => void;
  readonly onMerge: (ids: readonly RowId[]) => void;
};

function Found({ check, rule, onOpen, onMerge }: FoundProps) {
  switch (rule) {
    case 'samePerson':
    case 'samePhone':
      return (
        <GroupList
          check={check}
          rule={rule}
          groups={check[rule]}
          onOpen={onOpen}
          onMerge={onMerge}
        />
      );
    case 'merges':
      return <PastMerges check={check} />;
    case 'malformed-phone':
    case 'no-phone':
    case 'no-birthday':
    case 'impossible-birthday':
    case 'not-confirmed':
      return <ProblemList check={check} problem={rule} onOpen={onOpen} />;
  }
}
