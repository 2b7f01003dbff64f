import { FileRefused } from './table.ts';
import { type NumberMeaning, meaningOf } from './xlsx-formats.ts';
import { type Workbook, readPart } from './xlsx-workbook.ts';

/** Texts that cells point to by number. 2,000,000 of them and 100 MB are more than any list that fits in memory. */
const mostStrings = 2_000_000;
const mostLetters = 50_000_000;

/** The workbook's shared texts; runs of rich text are joined, the readings above Japanese letters left out. */
export async function readSharedStrings(workbook: Workbook): Promise<readonly string[]> {
  const strings: string[] = [];
  if (workbook.sharedStrings === null) return strings;
  const collector = new TextCollector();
  let letters = 0;
  await readPart(workbook.file, workbook.entries, workbook.sharedStrings, {
    open(name) {
      if (name === 'si') collector.begin();
      collector.open(name);
    },
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.taken();
      letters += text.length;
      if (strings.push(text) > mostStrings || letters > mostLetters) {
        throw new FileRefused('too-large-unpacked', 'texts');
      }
    },
    text: (text) => collector.text(text),
  });
  return strings;
}

/** What the number in a cell means, by the cell's style number. */
export async function readMeanings(workbook: Workbook): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  if (workbook.styles === null) return [];
  let isCellFormats = false;
  await readPart(workbook.file, workbook.entries, workbook.styles, {
    open(name, attributes) {
      if (name === 'cellXfs') isCellFormats = true;
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'xf' && isCellFormats) formats.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
    text() {},
  });
  return formats.map((id) => meaningOf(id, codes.get(id)));
}

/** Collects the letters of `<t>` inside a text item or cell; `<rPh>` is how to pronounce it, not what it says. */
export class TextCollector {
  private letters = '';
  private isInText = false;
  private isReading = false;

  begin(): void {
    this.letters = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.isReading = true;
    if (name === 't') this.isInText = !this.isReading;
  }

  close(name: string): void {
    if (name === 'rPh') this.isReading = false;
    if (name === 't') this.isInText = false;
  }

  text(text: string): void {
    if (this.isInText) this.letters += text;
  }

  /** Letters that XML cannot hold are written `_x000D_`; an underscore before such a word is `_x005F_`. */
  taken(): string {
    if (!this.letters.includes('_x')) return this.letters;
    return this.letters.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  }
}
