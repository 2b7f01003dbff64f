import { documentShapes } from '#domain/printing/document-shapes.ts';
import { type DocumentKind, documentKinds } from '#domain/printing/documents.ts';
import { isRecord } from '#domain/kernel/setting-readers.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';

import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';
import { isTemplateThere } from './templates.ts';

/** Where a document comes out at this counter: chosen once, then printed without a question. */
export type PrintSetup = {
  /** As the system calls it. */
  readonly printer: string;
  readonly paperId: string;
  readonly copies: number;
  /** The template that was picked by hand; without it, by its rule. */
  readonly templateId?: RowId;
};

/** What this counter prints without being asked. */
export type PrintHabits = { readonly autoAfterSale: 'afterSale' | 'receipt' | null };

const setupsHabit = 'printSetups';
const habitsHabit = 'printHabits';
/** More at a time is a slip of the finger, and paper. */
export const mostCopies = 99;

/** Documents that come out of the same printer in most shops. */
const alike: readonly (readonly DocumentKind[])[] = [
  ['afterSale', 'receipt', 'refund', 'storedSlip', 'visitSlip'],
  ['storedStatement', 'pointsStatement'],
  ['todayList', 'calendarWeek', 'customerTable'],
];

/**
 * The printer, paper and copies of a document: its own, else those of the nearest one alike that has some, on a paper
 * that the app has a template for. Null: nothing was chosen yet, and a person has to be asked; the system's default
 * printer is never used in silence. A template that is gone since is not in it: the rule chooses again.
 */
export async function printSetupOf(
  shop: Pick<Shop, 'db'>,
  document: DocumentKind,
): Promise<PrintSetup | null> {
  const setups = await readSetups(shop);
  const own = setups.get(document);
  if (own !== undefined) return withoutGoneTemplate(shop, document, own);
  const papers: readonly string[] = documentShapes[document].papers;
  const neighbours = alike.find((group) => group.includes(document)) ?? [];
  const near = neighbours.flatMap((kind) => setups.get(kind) ?? []);
  const found = near.find(({ paperId }) => papers.includes(paperId));
  if (found === undefined) return null;
  const { printer, paperId } = found;
  return { printer, paperId, copies: 1 };
}

/** What was chosen for this document itself; null: it takes its neighbour's. */
export async function ownPrintSetupOf(
  shop: Pick<Shop, 'db'>,
  document: DocumentKind,
): Promise<PrintSetup | null> {
  return (await readSetups(shop)).get(document) ?? null;
}

/** Keeps what was chosen for a document at this counter; null forgets it. */
export async function setPrintSetup(
  shop: Pick<Shop, 'db'>,
  document: DocumentKind,
  setup: PrintSetup | null,
): Promise<void> {
  await shop.db.transaction('rw', shop.db.local, async () => {
    const setups = new Map(await readSetups(shop));
    if (setup === null) setups.delete(document);
    else setups.set(document, { ...setup, copies: copiesIn(setup.copies) });
    await setLocalSetting(shop, setupsHabit, Object.fromEntries(setups));
  });
}

/** What this counter prints by itself; nothing until somebody asks for it. */
export async function printHabitsOf(shop: Pick<Shop, 'db'>): Promise<PrintHabits> {
  const stored = await localSetting(shop, habitsHabit);
  const wanted = isRecord(stored) ? stored['autoAfterSale'] : null;
  return { autoAfterSale: wanted === 'afterSale' || wanted === 'receipt' ? wanted : null };
}

/** Keeps that. */
export async function setPrintHabits(shop: Pick<Shop, 'db'>, habits: PrintHabits): Promise<void> {
  await setLocalSetting(shop, habitsHabit, habits);
}

async function withoutGoneTemplate(
  shop: Pick<Shop, 'db'>,
  document: DocumentKind,
  { templateId, ...setup }: PrintSetup,
): Promise<PrintSetup> {
  if (templateId === undefined) return setup;
  const wanted = { document, paperId: setup.paperId };
  return (await isTemplateThere(shop, templateId, wanted)) ? { ...setup, templateId } : setup;
}

async function readSetups(shop: Pick<Shop, 'db'>): Promise<ReadonlyMap<DocumentKind, PrintSetup>> {
  const stored = await localSetting(shop, setupsHabit);
  if (!isRecord(stored)) return new Map();
  return new Map(
    documentKinds.flatMap((document) => {
      const setup = setupFrom(stored[document]);
      return setup === null ? [] : [[document, setup] as const];
    }),
  );
}

function setupFrom(stored: unknown): PrintSetup | null {
  if (!isRecord(stored)) return null;
  const { printer, paperId, copies, templateId } = stored;
  if (typeof printer !== 'string' || printer === '') return null;
  if (typeof paperId !== 'string' || paperId === '') return null;
  const setup = { printer, paperId, copies: copiesIn(copies) };
  return isRowId(templateId) ? { ...setup, templateId } : setup;
}

function copiesIn(copies: unknown): number {
  return typeof copies === 'number' && Number.isInteger(copies)
    ? Math.min(Math.max(copies, 1), mostCopies)
    : 1;
}
