import { chmod, cp, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot, scratch } from '../places.ts';
import { run } from '../run.ts';
import { copyrightText } from './copyright.ts';
import { desktopEntry, mimeEntry } from './desktop-files.ts';
import { identity } from './identity.ts';

type DebParts = {
  /** What electron-builder unpacked: program, runtime and `resources/app.asar`. */
  readonly unpacked: string;
  readonly version: string;
  readonly into: string;
  /** Small for whoever downloads it, over minutes; otherwise in seconds. */
  readonly isForShops: boolean;
};

export type Made =
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Makes the package for Debian and Ubuntu with Debian's own dpkg-deb. It has no scripts of its own: menus,
 * icons and file types are taken up by Debian's triggers, and the one file that needs a right of root
 * (Chromium's sandbox, where ordinary users get no namespaces) has it in the archive. The shop's data lies in
 * the user's home and no step of installing, upgrading or removing touches it.
 */
export async function makeDeb({ unpacked, version, into, isForShops }: DebParts): Promise<Made> {
  const tree = join(scratch, 'package', 'deb');
  await rm(tree, { recursive: true, force: true });
  const home = join(tree, 'opt', identity.program);
  await cp(unpacked, home, { recursive: true });
  await chmod(join(home, 'chrome-sandbox'), 0o4755);
  await layDesktopFiles(tree);
  await write(join(tree, 'DEBIAN'), 'control', control(version, await kilobytes(home)));

  const packing = isForShops ? ['-Zxz'] : ['-Zgzip', '-z1'];
  const words = ['--root-owner-group', ...packing, '--build', tree, into];
  const { code, output } = await run('dpkg-deb', words, { quiet: true, limitSeconds: 900 });
  await rm(tree, { recursive: true, force: true });
  return code === 0 ? { kind: 'made', path: into } : { kind: 'failed', reason: output.trim() };
}

async function layDesktopFiles(tree: string): Promise<void> {
  const { program } = identity;
  const shared = join(tree, 'usr', 'share');
  await write(join(shared, 'applications'), `${program}.desktop`, desktopEntry(program));
  await write(join(shared, 'mime', 'packages'), `${program}.xml`, mimeEntry());
  await write(join(shared, 'doc', program), 'copyright', await copyrightText());
  await mkdir(join(tree, 'usr', 'bin'), { recursive: true });
  await symlink(`/opt/${program}/${program}`, join(tree, 'usr', 'bin', program));
  const icons = join(projectRoot, 'build', 'icons');
  for (const name of (await readdir(icons)).filter((file) => /^\d+x\d+\.png$/.test(file))) {
    const folder = join(shared, 'icons', 'hicolor', name.replace('.png', ''), 'apps');
    await mkdir(folder, { recursive: true });
    await cp(join(icons, name), join(folder, `${program}.png`));
  }
}

/** What the runtime asks of the system; the second name is the one that newer releases gave it. */
const needs = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxkbcommon0',
  'libxss1',
  'libxtst6',
];

function control(version: string, installedKilobytes: number): string {
  return `${[
    `Package: ${identity.program}`,
    `Version: ${version}`,
    'Architecture: amd64',
    `Maintainer: ${identity.maintainer}`,
    `Installed-Size: ${installedKilobytes}`,
    `Depends: ${needs.join(', ')}`,
    'Recommends: cups-client, fonts-noto-cjk, xdg-utils',
    'Section: misc',
    'Priority: optional',
    `Description: ${identity.productName}`,
    ` ${identity.summary}`,
    ` ${identity.summaryZh}`,
  ].join('\n')}\n`;
}

async function kilobytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
