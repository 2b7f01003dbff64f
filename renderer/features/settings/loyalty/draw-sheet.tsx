import { pointUnits } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { averageWin } from './examples.ts';
import classes from './draw-sheet.module.css';
import { NameField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { plainNumber, typedScaled, typedUnits } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type PrizeRow = {
  readonly id: string;
  readonly name: string;
  readonly odds: string;
  readonly units: string;
};
type DrawForm = { readonly cost: string; readonly prizes: readonly PrizeRow[] };

/** A hundred percent, in ten-thousandths. */
const wholeChance = 10_000;

/** The lucky draw. The chances are shown to customers, so they must come to exactly a hundred percent. */
export function DrawSheet({ program }: { readonly program: LoyaltyProgram }) {
  const { t, points } = useWords();
  const state = useProgramForm<DrawForm>(program, { shown, read });
  const { form, edit } = state;
  const sum = sumOf(form.prizes);

  function examples(tried: LoyaltyProgram): readonly string[] {
    const { earn, draw } = tried;
    if (draw.prizes.length === 0) return [t('loyalty.exampleNoDraw')];
    // Two more decimals than points have: an average falls between them.
    const average = pointUnits(averageWin(tried));
    return [
      t('loyalty.exampleDraw', {
        cost: points(draw.costUnits, earn.decimals),
        average: points(average, earn.decimals + 2),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.draw')}
      hint={t('loyalty.drawHint')}
      state={state}
      examples={examples}
    >
      <NumberField
        at="draw/costUnits"
        label={t('loyalty.cost')}
        value={form.cost}
        onChange={(cost) => edit({ cost })}
      />
      <RowList
        rows={form.prizes}
        onRows={(prizes) => edit({ prizes })}
        newRow={() => ({ id: newRowId(), name: '', odds: restOf(sum), units: '0' })}
        add={t('loyalty.addPrize')}
        empty={t('loyalty.noPrizes')}
        row={(row, at, change) => (
          <>
            <NameField
              at={`draw/prizes/${at}/name`}
              label={t('loyalty.prizeName')}
              value={row.name}
              onChange={(name) => change({ name })}
            />
            <NumberField
              at={`draw/prizes/${at}/weight`}
              label={t('loyalty.odds')}
              unit={t('loyalty.percentUnit')}
              value={row.odds}
              onChange={(odds) => change({ odds })}
            />
            <NumberField
              at={`draw/prizes/${at}/units`}
              label={t('loyalty.prizeUnits')}
              value={row.units}
              onChange={(units) => change({ units })}
            />
          </>
        )}
      />
      {form.prizes.length > 0 && (
        <p className={classes.sum} data-bad={sum !== wholeChance}>
          {Number.isNaN(sum)
            ? t('loyalty.sumUnknown')
            : t(sum === wholeChance ? 'loyalty.sumRight' : 'loyalty.sumWrong', {
                sum: plainNumber(sum, 2),
              })}
        </p>
      )}
    </ProgramSheet>
  );
}

function sumOf(prizes: readonly PrizeRow[]): number {
  return prizes.reduce((all, { odds }) => all + typedScaled(odds, 2), 0);
}

/** A new prize takes what is left to a hundred, so that two rows are right at once. */
function restOf(sum: number): string {
  return sum < wholeChance ? plainNumber(wholeChance - sum, 2) : '';
}

function shown({ draw, earn }: LoyaltyProgram): DrawForm {
  return {
    cost: plainNumber(draw.costUnits, earn.decimals),
    prizes: draw.prizes.map(({ id, name, weight, units }) => ({
      id,
      name,
      odds: plainNumber(weight, 2),
      units: plainNumber(units, earn.decimals),
    })),
  };
}

function read({ cost, prizes }: DrawForm, { earn }: LoyaltyProgram): ProgramChange {
  return {
    draw: {
      costUnits: typedUnits(cost, earn.decimals),
      prizes: prizes.map(({ id, name, odds, units }) => ({
        id,
        name,
        weight: typedScaled(odds, 2),
        units: typedUnits(units, earn.decimals),
      })),
    },
  };
}
