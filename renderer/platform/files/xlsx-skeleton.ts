/** The parts of a workbook that hold no cells (ECMA-376 part 1, §12.3; the least that Excel and WPS open without repair). */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers of the cell styles in `styles`. */
export const textStyle = 1;
export const headingStyle = 2;

/** Style 0 is general, 1 text (`@`, so that an edited phone stays text), 2 bold. */
export const styles =
  `${head}<styleSheet xmlns="${sheets}"><fonts count="2"><font><sz val="11"/></font>` +
  '<font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/>' +
  '<xf numFmtId="49" applyNumberFormat="1" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const rootLinks = links([['rId1', 'officeDocument', 'xl/workbook.xml']]);

/** Which file of the archive each sheet lies in, so many of them, and where the styles are. */
export function workbookLinks(count: number): string {
  return links([
    ...numbers(count).map(
      (number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const,
    ),
    ['rIdStyles', 'styles', 'styles.xml'],
  ]);
}

/** `names` are already fit for a sheet; only XML's own signs are left. */
export function workbookXml(names: readonly string[]): string {
  const list = names.map(
    (name, at) => `<sheet name="${plainXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${sheets}" xmlns:r="${office}/relationships"><sheets>${list.join('')}</sheets></workbook>`;
}

/** What each file of the archive is; Excel refuses a workbook with one left out. */
export function contentTypes(count: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...numbers(count).map((number) => [`/xl/worksheets/sheet${number}.xml`, 'worksheet']),
  ];
  return (
    `${head}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    parts
      .map(([path, type]) => `<Override PartName="${path}" ContentType="${main}.${type}+xml"/>`)
      .join('') +
    '</Types>'
  );
}

function links(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inside = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packaging}/relationships">${inside.join('')}</Relationships>`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function plainXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
