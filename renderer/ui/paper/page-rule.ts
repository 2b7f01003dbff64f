const millimetresInPoint = 25.4 / 72;

const rules = new CSSStyleSheet();

/** Of a page, in millimetres. */
export type PageSize = { readonly width: number; readonly height: number };

/**
 * Says how large the page is, for PDFs and a browser's own printing: a printer is told its size by main. Chromium rounds
 * both to whole points, and a page shorter than what is drawn on it would become two.
 */
export function cutPage({ width, height }: PageSize): void {
  say([`@page { ${sized(width, pointsOf(height))} }`]);
}

/**
 * The same for several in one go, since slips from a roll are not all of one length. Answers the name of each one's page,
 * for the style `page`. A browser that gives all pages one size gives them that of the longest.
 */
export function cutPages(sizes: readonly PageSize[]): readonly string[] {
  const named = sizes.map(({ width, height }) => {
    const points = pointsOf(height);
    return { name: `paper-${points}`, points, width };
  });
  const width = Math.max(...sizes.map((size) => size.width));
  const longest = Math.max(...named.map(({ points }) => points));
  const each = named.map((page) => `@page ${page.name} { ${sized(page.width, page.points)} }`);
  say([`@page { ${sized(width, longest)} }`, ...new Set(each)]);
  return named.map(({ name }) => name);
}

function pointsOf(millimetres: number): number {
  return Math.ceil(millimetres / millimetresInPoint - 0.001);
}

function sized(width: number, points: number): string {
  return `size: ${width}mm ${points}pt; margin: 0`;
}

function say(words: readonly string[]): void {
  rules.replaceSync(words.join('\n'));
  if (!document.adoptedStyleSheets.includes(rules))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
}
