import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { careRulesOf, deleteCareRule, saveCareRule } from '#data/care/care-rules.ts';
import { useProducts } from '#data/catalogue/use-products.ts';
import { useShop } from '#data/use-shop.ts';
import type { CareRule, CareRuleDraft } from '#domain/care/care-rule.ts';
import type { ClosedDays } from '#domain/care/open-day.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { namedProducts } from '../loyalty/named-products.ts';
import { useSaved } from '../use-saved.ts';
import classes from './care.module.css';
import { RuleDialog } from './rule-dialog.tsx';
import { suggestionsFor } from './rule-form.ts';
import { ruleInWords } from './rule-in-words.ts';
import { RuleRow } from './rule-row.tsx';
import { SwitchOnDialog } from './switch-on-dialog.tsx';

type SavedRule = CareRuleDraft & { readonly id?: RowId };

/** What makes follow-ups by itself. Nothing is on that the owner did not switch on, after a look at what it would do. */
export function RulesSheet({ closed }: { readonly closed: ClosedDays }) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tellSaved } = useSaved();
  const rules = useLiveQuery(() => careRulesOf(shop), [shop]);
  const listed = useProducts();
  const products = useMemo(() => namedProducts(listed), [listed]);
  const [edited, setEdited] = useState<CareRule | 'new'>();
  const [asked, setAsked] = useState<SavedRule>();
  if (rules === undefined) return null;

  const nameOf = (id: RowId) => products.find((one) => one.id === id)?.name;
  const sentence = (rule: CareRuleDraft) => ruleInWords(rule, words, nameOf);
  const suggested = suggestionsFor(rules, shop.clock.today(), t('careSettings.suggestedText'));

  async function keep(rule: SavedRule, told: string): Promise<RowId | undefined> {
    const act = newAct();
    const outcome = await saveCareRule(shop, rule, act);
    if (!outcome.ok) return undefined;
    await tellSaved(act, told);
    return outcome.value.id;
  }

  async function saveTyped(draft: CareRuleDraft): Promise<void> {
    const known = edited === 'new' || edited === undefined ? {} : { id: edited.id };
    setEdited(undefined);
    const id = await keep({ ...draft, ...known }, t('careSettings.ruleSaved'));
    if (id !== undefined && !draft.isOn) setAsked({ ...draft, id });
  }

  async function remove(rule: CareRule): Promise<void> {
    const act = newAct();
    const outcome = await deleteCareRule(shop, rule.id, act);
    if (outcome.ok) await tellSaved(act, t('careSettings.ruleRemoved'));
  }

  function turn(rule: SavedRule, isOn: boolean): void {
    if (isOn) setAsked(rule);
    else void keep({ ...rule, isOn: false }, t('careSettings.ruleOff'));
  }

  return (
    <Sheet
      title={t('careSettings.rules')}
      hint={t('careSettings.rulesHint')}
      aside={
        <Button leftSection={<Icon name="add" size={16} />} onClick={() => setEdited('new')}>
          {t('careSettings.addRule')}
        </Button>
      }
    >
      <ul className={classes.list}>
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            sentence={sentence(rule)}
            onTurn={(isOn) => turn(rule, isOn)}
            onEdit={() => setEdited(rule)}
            onRemove={() => void remove(rule)}
          />
        ))}
        {suggested.map((rule) => (
          <RuleRow
            key={`suggested-${rule.afterDays}`}
            rule={rule}
            sentence={sentence(rule)}
            isSuggested
            onTurn={(isOn) => turn(rule, isOn)}
          />
        ))}
      </ul>
      {edited !== undefined && (
        <RuleDialog
          rule={edited === 'new' ? undefined : edited}
          products={products}
          closed={closed}
          onSave={(draft) => void saveTyped(draft)}
          onClose={() => setEdited(undefined)}
        />
      )}
      {asked !== undefined && (
        <SwitchOnDialog
          rule={asked}
          nameOf={nameOf}
          onSwitchOn={(rule) => {
            setAsked(undefined);
            void keep({ ...asked, ...rule }, t('careSettings.ruleOn'));
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Sheet>
  );
}
