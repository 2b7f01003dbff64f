import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';

import { useShop } from '#data/use-shop.ts';
import { type CareRuleDraft, checkRule } from '#domain/care/care-rule.ts';
import { isRealDay } from '#domain/kernel/day-number.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { type NameOfProduct, ruleInWords } from './rule-in-words.ts';
import { RulePreviewList } from './rule-preview.tsx';

type SwitchOnDialogProps = {
  readonly rule: CareRuleDraft;
  readonly nameOf: NameOfProduct;
  readonly onSwitchOn: (rule: CareRuleDraft) => void;
  readonly onClose: () => void;
};

/** Before a rule begins to make follow-ups: how many, for whom, and from which day on things count for it. */
export function SwitchOnDialog({ rule, nameOf, onSwitchOn, onClose }: SwitchOnDialogProps) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t } = words;
  const [since, setSince] = useState<string>(rule.since > today ? rule.since : today);
  const wanted = useMemo(
    () => (isRealDay(since) ? { ...rule, isOn: true, since: toBusinessDay(since) } : undefined),
    [rule, since],
  );
  const checked = wanted && checkRule(wanted);
  return (
    <Dialog onClose={onClose} title={t('careSettings.switchOn')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (checked?.ok) onSwitchOn(checked.value);
        }}
      >
        <Stack>
          <Text fw={600}>{ruleInWords(rule, words, nameOf)}</Text>
          <TextInput
            type="date"
            label={t('careSettings.since')}
            description={t('careSettings.sinceHint')}
            value={since}
            error={wanted === undefined && t('careSettings.problem-no-day')}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
          {wanted !== undefined && <RulePreviewList rule={wanted} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('careSettings.notYet')}
            </Button>
            <Button type="submit" data-autofocus disabled={wanted === undefined}>
              {t('careSettings.switchOnNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
