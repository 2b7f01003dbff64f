/** A part of the page: a heading and a table, whose first column may name its rows. */
export type PageSection = {
  readonly heading: string;
  /** Headings of the columns; absent where each row is a name and what it holds. */
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type PersonalPage = {
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  /** A data address; shown only if it is a picture. */
  readonly photo: string | null;
  readonly sections: readonly PageSection[];
};

const look = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#28231e}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}img{max-width:12rem;border-radius:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #e2d9ca;overflow-wrap:anywhere}
th{font-weight:600}tbody th{width:12rem}`;

/**
 * All that the shop keeps about a person as one page that any browser opens and prints, with nothing
 * around it: no script, no picture from elsewhere (`rules.md` §1). Every word is escaped, since a name
 * is whatever somebody typed.
 */
export function personalPageHtml({
  language,
  title,
  intro,
  photo,
  sections,
}: PersonalPage): string {
  const picture = photo?.startsWith('data:image/')
    ? `<p><img alt="" src="${escaped(photo)}"></p>`
    : '';
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${look}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(intro)}</p>
${picture}
${sections
  .filter(({ rows }) => rows.length > 0)
  .map(sectionHtml)
  .join('\n')}
</body>
</html>
`;
}

function sectionHtml({ heading, columns, rows }: PageSection): string {
  const head = columns
    ? `<thead><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`
    : '';
  const body = rows.map((row) => `<tr>${row.map(columns ? cell : namedCell).join('')}</tr>`);
  return `<h2>${escaped(heading)}</h2>\n<table>${head}<tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function namedCell(text: string, at: number): string {
  return at === 0 ? `<th scope="row">${escaped(text)}</th>` : cell(text);
}

function cell(text: string): string {
  return `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
