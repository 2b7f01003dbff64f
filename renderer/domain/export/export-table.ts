/** Text, or a number as decimal digits (`-12.50`), which a workbook keeps as a number that can be added up. */
export type ExportCell = string | { readonly number: string };

/** A table on its way into a file: read in batches, so that no table has to lie in memory whole. */
export type ExportTable = {
  /** Of the sheet. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly ExportCell[])[]>;
};
