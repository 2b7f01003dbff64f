import { Autocomplete, Textarea } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useContext, useMemo } from 'react';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { slippingStages } from '#domain/care/care-rule.ts';
import { followUpKinds } from '#domain/care/follow-up.ts';
import { useWords } from '#i18n/use-words.ts';

import { ChoiceField, FaultContext, NumberField } from '../loyalty/fields.tsx';
import type { NamedProduct } from '../loyalty/named-products.ts';
import live from '../live-sheet.module.css';
import classes from './care.module.css';
import type { RuleForm } from './rule-form.ts';
import { waitsAfter } from './rule-in-words.ts';

type RuleFieldsProps = {
  readonly form: RuleForm;
  readonly products: readonly NamedProduct[];
  readonly onChange: (patch: Partial<RuleForm>) => void;
};

const triggers = [
  'anySale',
  'productSale',
  'categorySale',
  'stage',
  'pointsEnd',
  'storedLow',
  'cardLow',
  'membershipEnds',
] as const;

/** What a rule waits for, how long, and what is to be done then. */
export function RuleFields({ form, products, onChange }: RuleFieldsProps) {
  const { t } = useWords();
  return (
    <div className={live.fields}>
      <ChoiceField
        label={t('careSettings.trigger')}
        value={form.trigger}
        choices={triggers.map((value) => ({ value, label: t(`careSettings.trigger-${value}`) }))}
        onChange={(trigger) => onChange({ trigger, goods: '' })}
      />
      {(form.trigger === 'productSale' || form.trigger === 'categorySale') && (
        <GoodsField form={form} products={products} onChange={onChange} />
      )}
      {form.trigger === 'stage' && (
        <ChoiceField
          label={t('careSettings.stage')}
          value={form.stage}
          choices={slippingStages.map((value) => ({ value, label: t(`care.life-${value}`) }))}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      {waitsAfter(form.trigger) ? (
        <NumberField
          at="afterDays"
          label={t('careSettings.afterDays')}
          unit={t('loyalty.daysUnit')}
          value={form.afterDays}
          onChange={(afterDays) => onChange({ afterDays })}
        />
      ) : (
        <NumberField
          at="days"
          label={t('careSettings.daysBefore')}
          unit={t('loyalty.daysUnit')}
          value={form.daysBefore}
          onChange={(daysBefore) => onChange({ daysBefore })}
        />
      )}
      <ChoiceField
        label={t('careSettings.followUpKind')}
        value={form.kind}
        choices={followUpKinds.map((value) => ({ value, label: t(`care.kind-${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <StaffField form={form} onChange={onChange} />
      <TextField form={form} onChange={onChange} />
    </div>
  );
}

function GoodsField({ form, products, onChange }: RuleFieldsProps) {
  const { t } = useWords();
  const isFaulty = useContext(FaultContext) === 'goods';
  const isProduct = form.trigger === 'productSale';
  const choices = useMemo(
    () =>
      isProduct
        ? products.map(({ name }) => name)
        : [...new Set(products.map(({ category }) => category))].filter((one) => one !== ''),
    [isProduct, products],
  );
  return (
    <Autocomplete
      className={classes.grow ?? ''}
      label={t(isProduct ? 'careSettings.product' : 'careSettings.category')}
      data={choices}
      limit={20}
      value={form.goods}
      error={isFaulty}
      onChange={(goods) => onChange({ goods })}
    />
  );
}

type PartProps = Pick<RuleFieldsProps, 'form' | 'onChange'>;

/** Absent in a shop that keeps no staff. */
function StaffField({ form, onChange }: PartProps) {
  const shop = useShop();
  const { t } = useWords();
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];
  const there = staff.filter(({ id, active }) => active || id === form.staffId);
  if (there.length === 0) return null;
  return (
    <ChoiceField
      label={t('careSettings.staff')}
      value={form.staffId}
      choices={[
        { value: '', label: t('careSettings.anyStaff') },
        ...there.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(staffId) => onChange({ staffId })}
    />
  );
}

function TextField({ form, onChange }: PartProps) {
  const { t } = useWords();
  const isFaulty = useContext(FaultContext) === 'text';
  return (
    <Textarea
      className={classes.whole ?? ''}
      label={t('careSettings.ruleText')}
      description={t('careSettings.ruleTextHint')}
      autosize
      minRows={2}
      maxRows={6}
      value={form.text}
      error={isFaulty}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
