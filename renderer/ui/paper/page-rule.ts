const millimetresInPoint = 25.4 / 72;

const sheet = new CSSStyleSheet();

/**
 * Says how large the page is, for PDFs and a browser's own printing: a printer is told its size by main. Chromium rounds
 * both to whole points, and a page shorter than what is drawn on it would become two.
 */
export function cutPage(width: number, height: number): void {
  const points = Math.ceil(height / millimetresInPoint - 0.001);
  sheet.replaceSync(`@page { size: ${width}mm ${points}pt; margin: 0 }`);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
