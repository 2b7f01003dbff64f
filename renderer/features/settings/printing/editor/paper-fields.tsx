import { Checkbox, NativeSelect } from '@mantine/core';

import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import { isUsualPaper, ownPaperId } from '#domain/printing/own-paper.ts';
import type { LabelGrid, Paper, Rotation } from '#domain/printing/sheet.ts';
import { usualPaperIds, usualPapers } from '#domain/printing/usual-papers.ts';
import { paperName } from '#i18n/paper-name.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { Choice } from './look-fields.tsx';
import { MillimetreField } from './millimetre-field.tsx';
import { ownWords } from './problem-in-words.ts';

const rotations = ['0', '90', '180', '270'] as const;
const sides = ['top', 'right', 'bottom', 'left'] as const;
const own = 'own';

type PaperFieldsProps = {
  readonly paper: Paper;
  /** The paper of the app's own templates is theirs: another one is another template. */
  readonly isFixed: boolean;
  readonly problems: readonly PrintTemplateProblem[];
  readonly onChange: (paper: Paper, typing?: string) => void;
};

/** Which paper, what stays white around it, and which way it is turned. */
export function PaperFields({ paper, isFixed, problems, onChange }: PaperFieldsProps) {
  const words = useWords();
  const { t } = words;
  const isOwn = !isUsualPaper(paper.id);
  const wrong = problemsOf(problems, words);
  const isRoll = paper.height === null;

  function choose(id: string): void {
    const usual = usualPaperIds.find((one) => one === id);
    onChange(usual === undefined ? { ...paper, id: ownPaperId(paper) } : usualPapers[usual]);
  }

  return (
    <div className={classes.fields}>
      {isFixed ? (
        <p className={classes.note}>{t('print.setPaperFixed')}</p>
      ) : (
        <NativeSelect
          className={classes.whole ?? ''}
          label={t('print.setPaper')}
          value={isOwn ? own : paper.id}
          data={[
            ...usualPaperIds.map((id) => ({
              value: id,
              label: paperName(usualPapers[id], words),
            })),
            { value: own, label: t('print.setPaperOwnChoice') },
          ]}
          onChange={({ currentTarget: { value } }) => choose(value)}
        />
      )}
      {isOwn && <OwnSizeFields paper={paper} wrong={wrong} onChange={onChange} />}
      <fieldset className={classes.ticks}>
        <legend>{t('print.setMargins')}</legend>
        {sides.map((side) => (
          <MillimetreField
            key={side}
            label={t(`print.setMargin-${side}`)}
            value={paper.margins[side]}
            problem={wrong(`margins/${side}`)}
            onChange={(length) =>
              onChange({ ...paper, margins: { ...paper.margins, [side]: length } }, side)
            }
          />
        ))}
      </fieldset>
      <Choice
        label={t('print.setRotation')}
        value={rotations.find((one) => one === String(paper.rotation)) ?? '0'}
        choices={rotations
          .filter((one) => !isRoll || Number(one) % 180 === 0)
          .map((value) => ({ value, label: t(`print.setRotation-${value}`) }))}
        onChange={(value) => onChange({ ...paper, rotation: turned[value] })}
      />
    </div>
  );
}

const turned = { '0': 0, '90': 90, '180': 180, '270': 270 } as const satisfies Record<
  string,
  Rotation
>;

type OwnSizeFieldsProps = {
  readonly paper: Paper;
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (paper: Paper, typing?: string) => void;
};

const aRow: LabelGrid = { columns: 2, rows: 5, gap: { across: 2, down: 0 } };
const aPage = 297;

/** Measures of a paper that no list has; its id follows them. */
function OwnSizeFields({ paper, wrong, onChange }: OwnSizeFieldsProps) {
  const { t } = useWords();
  const { width, height, grid } = paper;
  const put = (patch: Partial<Paper>, typing?: string) => {
    const next = { ...paper, ...patch };
    onChange({ ...next, id: ownPaperId(next) }, typing);
  };
  const { grid: _none, ...withoutGrid } = paper;

  return (
    <div className={classes.size}>
      <MillimetreField
        label={t('print.setPaperWidth')}
        value={width}
        problem={wrong('width')}
        onChange={(length) => put({ width: length }, 'width')}
      />
      {height !== null && (
        <MillimetreField
          label={t('print.setPaperHeight')}
          value={height}
          problem={wrong('height')}
          onChange={(length) => put({ height: length }, 'height')}
        />
      )}
      <Checkbox
        className={classes.check ?? ''}
        label={t('print.setPaperIsRoll')}
        checked={height === null}
        disabled={grid !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          put({ height: checked ? null : aPage, rotation: 0 })
        }
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('print.setGrid')}
        checked={grid !== undefined}
        disabled={height === null}
        onChange={({ currentTarget: { checked } }) => {
          const next = checked ? { ...paper, grid: aRow } : withoutGrid;
          onChange({ ...next, id: ownPaperId(next) });
        }}
      />
      {grid !== undefined && (
        <GridFields grid={grid} wrong={wrong} onChange={(next) => put({ grid: next }, 'grid')} />
      )}
    </div>
  );
}

type GridFieldsProps = {
  readonly grid: LabelGrid;
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (grid: LabelGrid) => void;
};

function GridFields({ grid, wrong, onChange }: GridFieldsProps) {
  const { t } = useWords();
  const { columns, rows, gap } = grid;
  return (
    <>
      <MillimetreField
        label={t('print.setGridColumns')}
        value={columns}
        problem={wrong('grid/columns')}
        onChange={(count) => onChange({ ...grid, columns: count })}
      />
      <MillimetreField
        label={t('print.setGridRows')}
        value={rows}
        problem={wrong('grid/rows')}
        onChange={(count) => onChange({ ...grid, rows: count })}
      />
      <MillimetreField
        label={t('print.setGapAcross')}
        value={gap.across}
        problem={wrong('grid/gap/across')}
        onChange={(across) => onChange({ ...grid, gap: { ...gap, across } })}
      />
      <MillimetreField
        label={t('print.setGapDown')}
        value={gap.down}
        problem={wrong('grid/gap/down')}
        onChange={(down) => onChange({ ...grid, gap: { ...gap, down } })}
      />
    </>
  );
}

type Speaking = Parameters<typeof ownWords>[1];

/** What is wrong with one of the measures, in words. */
function problemsOf(problems: readonly PrintTemplateProblem[], words: Speaking) {
  return (field: string): string | undefined => {
    const found = problems.find(
      (problem) => problem.kind === 'paper-out-of-range' && problem.field === field,
    );
    return found && ownWords(found, words);
  };
}
