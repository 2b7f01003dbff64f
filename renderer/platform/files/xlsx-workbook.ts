import { FileRefused } from './table.ts';
import { type XmlAttributes, XmlEvents, type XmlListener } from './xml-events.ts';
import { type ZipEntry, readZipDirectory } from './zip-directory.ts';
import { unpacked } from './zip-entry.ts';

/** A sheet of cells; `path` is the part of the archive that holds it. */
export type Sheet = { readonly name: string; readonly path: string; readonly isHidden: boolean };

export type Workbook = {
  readonly file: Blob;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 in workbooks that were begun on an old Mac. */
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
};

/**
 * Opens a workbook: what sheets it has and where, without reading a cell (ECMA-376 part 1, transitional
 * and strict). Refuses other archives by their kind (`docx`, `ods`, `xlsb`, `zip`).
 */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await readZipDirectory(file);
  const path = workbookPath(entries, await linksOf(file, entries, ''));
  const links = await linksOf(file, entries, path);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readPart(file, entries, path, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes.get('date1904'));
      const link = name === 'sheet' ? links.find(({ id }) => id === linkOf(attributes)) : undefined;
      if (link?.type !== 'worksheet' || !entries.has(link.target)) return;
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', path: link.target, isHidden });
    },
    close() {},
    text() {},
  });
  if (sheets.length === 0) throw new FileRefused('broken', 'no-sheet');
  return {
    file,
    entries,
    sheets,
    is1904,
    sharedStrings: links.find(({ type }) => type === 'sharedStrings')?.target ?? null,
    styles: links.find(({ type }) => type === 'styles')?.target ?? null,
  };
}

/** Reads one XML part of the archive from beginning to end; a part that is missing has nothing to say. */
export async function readPart(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
  listener: XmlListener,
): Promise<void> {
  const entry = entries.get(path);
  if (entry === undefined) return;
  const xml = new XmlEvents(path, listener);
  for await (const bytes of unpacked(file, entry, () => {})) xml.write(bytes);
  xml.end();
}

/** `1`, `true` and, in some writers, `on`. */
function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

type Link = { readonly id: string; readonly type: string; readonly target: string };

function workbookPath(entries: ReadonlyMap<string, ZipEntry>, links: readonly Link[]): string {
  const main = links.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new FileRefused('not-a-table', 'xlsb');
  if (main.startsWith('word/')) throw new FileRefused('not-a-table', 'docx');
  if (main.startsWith('ppt/')) throw new FileRefused('not-a-table', 'pptx');
  if (entries.has(main)) return main;
  throw new FileRefused('not-a-table', entries.has('content.xml') ? 'ods' : 'zip');
}

/** The relationships of a part lie beside it, in `_rels`; targets count from the part's own folder. */
async function linksOf(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
): Promise<readonly Link[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const links: Link[] = [];
  await readPart(file, entries, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || links.length >= 10_000) return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) =>
        attributes.get(key),
      );
      const path = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: path.toLowerCase() });
    },
    close() {},
    text() {},
  });
  return links;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** `r:id`, whatever the writer calls that namespace. */
function linkOf(attributes: XmlAttributes): string | undefined {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
}
