import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { icoOf } from './icon-files.ts';
import { projectRoot } from '../places.ts';

const folder = join(projectRoot, 'build', 'icons');

describe('the icons', () => {
  it('are drawn from the one drawing there is; after a change of it, run "npm run icons"', () => {
    const svg = readFileSync(join(projectRoot, 'renderer', 'icon.svg'), 'utf8');
    const drawnFrom = readFileSync(join(folder, 'drawn-from.sha256'), 'utf8').trim();
    expect(createHash('sha256').update(svg).digest('hex')).toBe(drawnFrom);
  });

  it('have the size their name says', () => {
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(6);
    for (const name of pictures) {
      const size = Number.parseInt(name, 10);
      expect(sizeOf(readFileSync(join(folder, name)))).toEqual([size, size]);
    }
  });

  it('for Windows hold every size up to 256, each where the head says it lies', () => {
    const ico = readFileSync(join(folder, 'icon.ico'));
    const lines = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => 6 + 16 * at);
    const sizes = lines.map((line) => sizeOf(ico.subarray(ico.readUInt32LE(line + 12)))[0]);
    expect(sizes).toEqual([16, 32, 48, 64, 128, 256]);
    expect(lines.map((line) => ico[line] || 256)).toEqual(sizes);
    expect(icoOf([{ size: 16, png: Buffer.from('x') }])).toHaveLength(23);
  });

  it('for macOS are as long as each part says, up to 1,024', () => {
    const icns = readFileSync(join(folder, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      sizes.push(sizeOf(icns.subarray(at + 8))[0] ?? 0);
    }
    expect(sizes).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});

/** Width and height, out of the head of a PNG. */
function sizeOf(png: Buffer): readonly number[] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
