import { FileRefused, type TableRow, assertWidth, isBlank } from './table.ts';
import type { NumberMeaning } from './xlsx-formats.ts';
import { numberText } from './xlsx-number.ts';
import { TextCollector } from './xlsx-parts.ts';
import type { XmlAttributes, XmlListener } from './xml-events.ts';

type Surroundings = {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly is1904: boolean;
};

/** The last row that Excel has. */
const lastRow = 1_048_576;
/** Excel allows 32,767; more is no cell of anybody's. */
const longestValue = 100_000;

const plainNumber: NumberMeaning = { kind: 'plain' };

/**
 * Turns the events of a sheet's XML into rows of text (ECMA-376 part 1, §18.3.1). The value of a formula
 * is taken, not the formula. A cell far to the right is refused before a place is made for it, and a row
 * far down costs nothing: rows carry their number, and those between are not there. `r` may be missing
 * on rows and cells; then each stands after the one before.
 */
export class SheetReader implements XmlListener {
  private readonly around: Surroundings;
  private readonly inline = new TextCollector();
  private rows: TableRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private isInValue = false;

  constructor(around: Surroundings) {
    this.around = around;
  }

  get waiting(): number {
    return this.rows.length;
  }

  take(): readonly TableRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.isInValue = true;
    else if (name === 'row') this.beginRow(attributes.get('r'));
    else this.inline.open(name);
  };

  readonly text = (text: string): void => {
    if (this.isInValue) this.value += text;
    else this.inline.text(text);
    if (this.value.length > longestValue) throw new FileRefused('broken', 'cell-too-long');
  };

  readonly close = (name: string): void => {
    if (name === 'c') this.endCell();
    else if (name === 'v') this.isInValue = false;
    else if (name === 'row') this.endRow();
    else this.inline.close(name);
  };

  private beginRow(number: string | undefined): void {
    this.line = number === undefined ? this.line + 1 : Number(number);
    if (!(this.line >= 1 && this.line <= lastRow)) throw new FileRefused('broken', 'row-number');
    this.cells = [];
    this.column = -1;
  }

  private beginCell(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = '';
    this.inline.begin();
  }

  private endCell(): void {
    const text = this.cellText();
    if (text === '') return;
    assertWidth(this.column + 1);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  /** `t` by ECMA-376 §18.18.11; an error (`#N/A`) is shown as the sheet shows it, so that the row can be mended. */
  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.value === '' ? '' : (this.around.strings[Number(this.value)] ?? '');
      case 'inlineStr':
        return this.inline.taken();
      case 'b':
        return this.value === '' ? '' : this.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.value.replace(/T(00:00:00(\.0+)?)?Z?$/, '').replace('T', ' ');
      case 'str':
      case 'e':
        return this.value;
      default:
        return numberText(
          this.value,
          this.around.meanings[this.style] ?? plainNumber,
          this.around.is1904,
        );
    }
  }

  private endRow(): void {
    if (!isBlank(this.cells)) this.rows.push({ line: this.line, cells: this.cells });
  }
}

/** `B7` is column 1. Letters only; `XFD` is the last that Excel has. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > 16_384) throw new FileRefused('broken', 'cell-place');
  return column - 1;
}
