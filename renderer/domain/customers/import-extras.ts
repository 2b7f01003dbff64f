import { type DayOrder, readMoment } from '../import/day-text.ts';
import { atScale, readDecimal } from '../import/decimal-text.ts';
import { noWords, yesWords } from '../import/yes-no-text.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { type BusinessDay, type Cents, type RowId, cents } from '../kernel/units.ts';
import type { CardEdit, Consent, Stage } from './card.ts';
import type { CustomField, CustomValue } from './custom-field.ts';
import type { ImportField } from './import-columns.ts';

/** Balances that a list brings along; they become one entry dated at the import (`rules.md` §8). */
export type OpeningBalance = {
  /** Hundredths of a point: the shop's own decimals are applied at the import. */
  readonly pointsHundredths: number;
  readonly stored: Cents;
  readonly spent: Cents;
  readonly visits: number;
  readonly lastDay: BusinessDay | null;
};

export type ExtraProblem = {
  readonly kind: 'bad-number' | 'bad-date' | 'unknown-word';
  readonly text: string;
};

export type Extras = {
  readonly edit: Pick<CardEdit, 'consent' | 'stage' | 'expectedValue' | 'custom'>;
  readonly opening: OpeningBalance | undefined;
};

/** Reads the cells that are neither plain words nor a phone: answers, stages, amounts, the shop's own fields. */
export function readExtras(
  textOf: (field: ImportField) => string,
  columns: readonly (ImportField | null)[],
  own: readonly CustomField[],
  dayOrder: DayOrder,
): Result<Extras, ExtraProblem> {
  const reader = new CellReader(textOf, dayOrder);
  const consent = reader.word('consent', consentWords);
  const stage = reader.word('stage', stageWords);
  const expectedValue = reader.amount('expectedValue');
  const custom = new Map<RowId, CustomValue>();
  for (const field of own) {
    if (!columns.includes(`custom/${field.id}`)) continue;
    const value = reader.custom(field);
    if (value !== undefined) custom.set(field.id, value);
  }
  const opening = openingIn(reader);
  if (reader.problem !== undefined) return refuse(reader.problem);
  return accept({
    edit: {
      ...(consent !== undefined && { consent }),
      ...(stage !== undefined && { stage }),
      ...(expectedValue !== undefined && { expectedValue: cents(expectedValue) }),
      ...(custom.size > 0 && { custom }),
    },
    opening,
  });
}

function openingIn(reader: CellReader): OpeningBalance | undefined {
  const points = reader.amount('points');
  const stored = reader.amount('stored');
  const spent = reader.amount('spent');
  const visits = reader.whole('visits');
  const lastDay = reader.day('lastVisit');
  const all = [points, stored, spent, visits, lastDay];
  if (all.every((value) => value === undefined || value === 0)) return undefined;
  return {
    pointsHundredths: points ?? 0,
    stored: cents(stored ?? 0),
    spent: cents(spent ?? 0),
    visits: visits ?? 0,
    lastDay: lastDay ?? null,
  };
}

/** Reads cells and keeps the first that cannot be read; an empty one is nothing. */
class CellReader {
  problem: ExtraProblem | undefined;
  private readonly textOf: (field: ImportField) => string;
  private readonly dayOrder: DayOrder;

  constructor(textOf: (field: ImportField) => string, dayOrder: DayOrder) {
    this.textOf = textOf;
    this.dayOrder = dayOrder;
  }

  word<Word extends string>(
    field: ImportField,
    words: ReadonlyMap<string, Word>,
  ): Word | undefined {
    return this.read(field, 'unknown-word', (text) => words.get(text.toLowerCase()));
  }

  /** Hundredths. */
  amount(field: ImportField): number | undefined {
    return this.read(field, 'bad-number', (text) => scaled(text, 2));
  }

  whole(field: ImportField): number | undefined {
    return this.read(field, 'bad-number', (text) => scaled(text, 0));
  }

  day(field: ImportField): BusinessDay | undefined {
    return this.read(field, 'bad-date', (text) => readMoment(text, this.dayOrder)?.day);
  }

  custom({ id, kind }: CustomField): CustomValue | undefined {
    const field = `custom/${id}` as const;
    switch (kind) {
      case 'text':
      case 'choice':
        return this.read(field, 'unknown-word', (text) => text);
      case 'number':
        return this.read(field, 'bad-number', (text) => {
          const decimal = readDecimal(text);
          return decimal === undefined ? undefined : decimal.digits / 10 ** decimal.scale;
        });
      case 'date':
        return this.day(field);
      case 'yesno':
        return this.read(field, 'unknown-word', (text) => yesNo.get(text.toLowerCase()));
    }
  }

  private read<Value>(
    field: ImportField,
    kind: ExtraProblem['kind'],
    parse: (text: string) => Value | undefined,
  ): Value | undefined {
    const text = this.textOf(field);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) this.problem ??= { kind, text };
    return value;
  }
}

function scaled(text: string, scale: number): number | undefined {
  const decimal = readDecimal(text);
  return decimal === undefined ? undefined : atScale(decimal, scale);
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ...yesWords.map((word) => [word, true] as const),
  ...noWords.map((word) => [word, false] as const),
]);

const consentWords: ReadonlyMap<string, Consent['answer']> = new Map([
  ...[...yesWords, '同意', '可以', '已同意', 'agreed'].map((word) => [word, 'yes'] as const),
  ...[...noWords, '不同意', '拒绝', '拒絕', '不可以', 'refused'].map(
    (word) => [word, 'no'] as const,
  ),
]);

/** As the three languages of the app name the stages, so that what was exported is read again. */
const stageWords: ReadonlyMap<string, Stage> = new Map([
  ...['lead', '初次接触', '初次接觸', '潜在', '潛在'].map((word) => [word, 'lead'] as const),
  ...[
    'aiming',
    'interested',
    '意向',
    '意向顾客',
    '意向顧客',
    '意向客户',
    '意向客戶',
    '有意購買',
  ].map((word) => [word, 'aiming'] as const),
  ...['customer', '顾客', '顧客', '客户', '客戶', '会员', '會員'].map(
    (word) => [word, 'customer'] as const,
  ),
  ...['gone', '已离开', '已離開', '流失'].map((word) => [word, 'gone'] as const),
]);
