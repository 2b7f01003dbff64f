import { strToU8, zipSync } from 'fflate';

type Sheets = Readonly<Record<string, string>>;

type Extras = {
  /** Contents of `<sst>`. */
  readonly strings?: string;
  /** Contents of `<styleSheet>`. */
  readonly styles?: string;
  readonly is1904?: boolean;
  /** More parts, or other contents for those made here. */
  readonly parts?: Readonly<Record<string, string>>;
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (inside: string) => `<?xml version="1.0"?><Relationships>${inside}</Relationships>`;
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** A workbook as Excel packs it; the XML between `<sheetData>` and its end is given for each sheet. */
export function workbook(sheets: Sheets, extras: Extras = {}): File {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': links(link('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': links(
      [
        ...names.map((_, index) => link(`r${index}`, 'worksheet', `worksheets/sheet${index}.xml`)),
        link('s', 'sharedStrings', 'sharedStrings.xml'),
        link('t', 'styles', '/xl/styles.xml'),
      ].join(''),
    ),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${office}"><workbookPr date1904="${
      extras.is1904 === true ? 1 : 0
    }"/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${extras.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${extras.styles ?? ''}</styleSheet>`,
  };
  names.forEach((name, index) => {
    const data = sheets[name] ?? '';
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${data}</sheetData></worksheet>`;
  });
  return archive({ ...parts, ...extras.parts });
}

/** Any ZIP archive with the name of a workbook. */
export function archive(parts: Readonly<Record<string, string>>): File {
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new File([zipSync(Object.fromEntries(packed))], '会员.xlsx');
}

/** Changes four bytes in the directory's record of an entry: `at` as APPNOTE 4.3.12 counts them. */
export async function withDirectoryField(
  file: File,
  name: string,
  at: number,
  value: number,
): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let place = 0; place + 46 < bytes.length; place += 1) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    const length = view.getUint16(place + 28, true);
    const found = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + length));
    if (found === name) view.setUint32(place + at, value, true);
  }
  return new File([bytes], file.name);
}
