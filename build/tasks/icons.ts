import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { type IconPicture, icnsOf, icoOf } from '../package/icon-files.ts';
import { projectRoot } from '../places.ts';
import { say } from '../say.ts';
import { sandboxWords } from '../screen.ts';

/**
 * `npm run icons`: every icon out of `renderer/icon.svg`, drawn by a browser. They are kept with the sources, so
 * that packing needs no browser; a test notices when the drawing changed and they did not.
 */
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(projectRoot, 'build', 'icons');
const svg = await readFile(join(projectRoot, 'renderer', 'icon.svg'), 'utf8');

await mkdir(folder, { recursive: true });
const pictures = await draw();
for (const { size, png } of pictures) await writeFile(join(folder, `${size}x${size}.png`), png);
await writeFile(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
await writeFile(join(folder, 'icon.icns'), icnsOf(pictures));
const digest = createHash('sha256').update(svg).digest('hex');
await writeFile(join(folder, 'drawn-from.sha256'), `${digest}\n`);
say(`${pictures.length} sizes, icon.ico and icon.icns lie in build/icons.`);

async function draw(): Promise<readonly IconPicture[]> {
  const browser = await chromium.launch({
    executablePath: process.env['REGULARS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...sandboxWords()],
  });
  try {
    const page = await browser.newPage();
    const drawn: IconPicture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
      );
      drawn.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}
