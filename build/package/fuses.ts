import { readFile } from 'node:fs/promises';

import type { Configuration } from 'electron-builder';

type FuseName = Exclude<
  keyof NonNullable<Configuration['electronFuses']>,
  'resetAdHocDarwinSignature'
>;

type Fuse = { readonly name: FuseName; readonly isOn: boolean; readonly why: string };

/** Switches burnt into the runtime at packing, in the order of Electron's own wire (`FuseV1Options`). */
export const fuses: readonly Fuse[] = [
  {
    name: 'runAsNode',
    isOn: false,
    why: 'ELECTRON_RUN_AS_NODE would make a signed, trusted program run anybody’s script.',
  },
  {
    name: 'enableCookieEncryption',
    isOn: true,
    why: 'We set no cookies; should a part of Chromium ever do, the disk holds no plain ones. One way: it can never be switched off again.',
  },
  {
    name: 'enableNodeOptionsEnvironmentVariable',
    isOn: false,
    why: 'NODE_OPTIONS=--require would load a stranger’s file before ours.',
  },
  {
    name: 'enableNodeCliInspectArguments',
    isOn: false,
    why: '--inspect and SIGUSR1 would open a debugger into the process that writes the journal.',
  },
  {
    name: 'enableEmbeddedAsarIntegrityValidation',
    isOn: true,
    why: 'A changed app.asar does not start. Enforced by Electron on Windows and macOS only.',
  },
  {
    name: 'onlyLoadAppFromAsar',
    isOn: true,
    why: 'A folder called "app" laid beside the archive would be started instead of it, unchecked.',
  },
  {
    name: 'loadBrowserProcessSpecificV8Snapshot',
    isOn: false,
    why: 'We bring no V8 snapshot of our own; with it on, one that somebody lays there would be loaded.',
  },
  {
    name: 'grantFileProtocolExtraPrivileges',
    isOn: false,
    why: 'The page is app://shop; nothing here is a file: page, so none gets rights beyond a browser’s.',
  },
];

/** For electron-builder, which flips them before it signs. */
export function fuseSettings(): NonNullable<Configuration['electronFuses']> {
  return {
    ...Object.fromEntries(fuses.map(({ name, isOn }) => [name, isOn])),
    // On Apple silicon a changed binary does not start until it is signed again, be it only by itself.
    resetAdHocDarwinSignature: true,
  };
}

/** Marks the place of the switches in every Electron binary; a universal macOS one has two. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');

/**
 * Reads the switches back out of a made program and says what is not as wanted; empty when all is. By our own
 * reading of the bytes, not by the tool that flipped them: it would believe itself.
 */
export async function faultsOfFuses(program: string): Promise<readonly string[]> {
  return fuseFaults(await readFile(program));
}

/** The same for a binary that is in memory. */
export function fuseFaults(binary: Buffer): readonly string[] {
  const wires = wiresIn(binary);
  if (wires.length === 0) return ['there is no fuse wire in it: this is no Electron'];
  return wires.flatMap((wire) =>
    fuses.flatMap(({ name, isOn }, at) => {
      const state = wire[at] ?? 'missing';
      return state === (isOn ? '1' : '0') ? [] : [`${name} is "${state}", not ${isOn ? 1 : 0}`];
    }),
  );
}

/** After the mark: one byte version, one byte length, one letter for each switch. */
function wiresIn(binary: Buffer): readonly string[] {
  const wires: string[] = [];
  for (let at = binary.indexOf(sentinel); at >= 0; at = binary.indexOf(sentinel, at + 1)) {
    const start = at + sentinel.length;
    if (binary[start] !== 1) continue; // The name of the mark in code, or a wire of a later kind.
    wires.push(binary.toString('latin1', start + 2, start + 2 + (binary[start + 1] ?? 0)));
  }
  return wires;
}
