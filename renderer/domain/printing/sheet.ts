/** A quarter turn clockwise, for printers that pull the paper in the other way round. */
export type Rotation = 0 | 90 | 180 | 270;

/** Millimetres of white on each side, as the paper lies before it is turned. */
export type Margins = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Labels on one sheet. `gap` is the white between two labels, both ways; `height` of the paper is never null then. */
export type LabelGrid = {
  readonly columns: number;
  readonly rows: number;
  /** Millimetres between two labels. */
  readonly gap: { readonly across: number; readonly down: number };
};

/** What goes through the printer. All lengths in millimetres. */
export type Paper = {
  /** `roll58`, `a4`, … or the id of a size of the shop's own. */
  readonly id: string;
  readonly width: number;
  /** `null`: a roll that is as long as what is printed on it. */
  readonly height: number | null;
  readonly margins: Margins;
  readonly rotation: Rotation;
  readonly grid?: LabelGrid;
};

export type Align = 'start' | 'middle' | 'end';
export type TextSize = 'small' | 'normal' | 'large' | 'huge';
export type Weight = 'normal' | 'bold';

export type TextBlock = {
  readonly kind: 'text';
  /** Wrapped by the drawing, never cut; an empty text is an empty line. */
  readonly lines: readonly string[];
  readonly size: TextSize;
  readonly weight: Weight;
  readonly align: Align;
};

/** One column of a table. `share` is its part of the width among all shares. */
export type Column = { readonly align: Align; readonly share: number };

export type RowsBlock = {
  readonly kind: 'rows';
  readonly columns: readonly Column[];
  /** Empty: no heading. Otherwise one word for each column. */
  readonly heading: readonly string[];
  /** Each row has one word for each column. A row is never broken between two pages. */
  readonly rows: readonly (readonly string[])[];
  /** The heading stands again at the top of each page (A4 and the like). */
  readonly repeatHeading: boolean;
  readonly size: TextSize;
};

export type Total = { readonly label: string; readonly value: string; readonly strong: boolean };

export type FilledBlock =
  | TextBlock
  | RowsBlock
  | { readonly kind: 'totals'; readonly totals: readonly Total[] }
  | {
      readonly kind: 'qr';
      /** What a scanner reads; the drawing encodes it. */
      readonly content: string;
      /** Edge of the square in millimetres, quiet zone not counted. */
      readonly size: number;
      /** Empty: none. */
      readonly caption: string;
      readonly align: Align;
    }
  | {
      readonly kind: 'barcode';
      /** Code 128: characters 32 to 126 only. */
      readonly content: string;
      /** Millimetres of the bars. */
      readonly height: number;
      readonly caption: string;
      readonly align: Align;
    }
  | {
      readonly kind: 'picture';
      /** Always a `data:image/…` address: nothing is fetched. */
      readonly address: string;
      /** Millimetres; never wider than the paper between its margins. */
      readonly width: number;
      readonly align: Align;
    }
  | { readonly kind: 'divider' }
  | { readonly kind: 'space'; /** Millimetres. */ readonly height: number };

/** What stands at the foot of each page: `{{page}}` is not a word here, the drawing counts. */
export type PageFoot = {
  readonly text: string;
  /** Words before, between and after: `['第 ', ' / ', ' 页']`. Absent: pages are not numbered. */
  readonly pageWords?: readonly [string, string, string];
};

/** One label or card of several on the same paper (a label sheet, a batch). */
export type Cell = { readonly place: number; readonly blocks: readonly FilledBlock[] };

/**
 * A finished page: every word chosen, nothing missing, plain JSON. The preview, the print page and
 * the browser's own printing all draw exactly this.
 */
export type Sheet = {
  readonly paper: Paper;
  /** Name of the job at the spooler and of the PDF. Personal words may stand in it. */
  readonly title: string;
  /** One after the other, top to bottom. With a `grid`, use `cells` and leave this empty. */
  readonly blocks: readonly FilledBlock[];
  /** Only with `paper.grid`: what stands on which label; place 0 is top left, counted in reading order, on over the pages. */
  readonly cells?: readonly Cell[];
  readonly foot?: PageFoot;
  /**
   * A card or a label that is of no use on two pages: what does not fit is drawn smaller, all by one factor. So is what
   * stands on a label of a sheet. Absent: what does not fit goes on over the next page; a little too much without a foot
   * is drawn a little smaller, so that no last line stands alone.
   */
  readonly onePage?: true;
};
