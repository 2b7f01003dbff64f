import { join } from 'node:path';

import type { Configuration } from 'electron-builder';

import { fuseSettings } from './package/fuses.ts';
import { identity, sharedFile } from './package/identity.ts';
import type { Signing } from './package/signing.ts';
import { staged } from './package/stage.ts';
import { projectRoot } from './places.ts';

const icons = join(projectRoot, 'build', 'icons');

type PackingPlace = {
  /** The version of Electron that is packed. */
  readonly electron: string;
  /** An unpacked runtime on this computer; without it electron-builder fetches the official one. */
  readonly electronDist?: string;
  readonly output: string;
  /** A word in the file names of packages that are not for shops. */
  readonly mark: string;
  readonly signing: Signing;
  /** What this version brings, by language: it travels with the signed text that tells of it. */
  readonly news: object;
};

/**
 * How the app is packed for each system. electron-builder checks all of it against its own schema whenever it
 * packs anything, so a mistake in the part for Windows is found on Linux too.
 */
export function packaging(place: PackingPlace): Configuration {
  return {
    appId: identity.appId,
    productName: identity.productName,
    electronVersion: place.electron,
    ...(place.electronDist !== undefined && { electronDist: place.electronDist }),
    directories: { app: staged, output: place.output, buildResources: icons },
    // Vite built every package into the three parts; a folder of packages found further up is none of ours.
    files: ['**/*', '!node_modules{,/**}'],
    // Nothing is compiled, and nothing is published by packing.
    npmRebuild: false,
    publish: updates,
    releaseInfo: { vendor: { news: place.news } },
    asar: true,
    electronFuses: fuseSettings(),
    // Chromium's own words (dialogs, context menus) in the languages we speak; each of the others is 0.5 MB.
    electronLanguages: ['zh-CN', 'zh-TW', 'zh_CN', 'zh_TW', 'en-US', 'en'],
    artifactName: `${identity.program}-\${version}${place.mark}-\${os}-\${arch}.\${ext}`,
    ...windows(place.signing),
    ...mac(place.signing),
    ...linux(),
  };
}

/**
 * Has electron-builder write what tells of a version (`latest*.yml`) and, on Windows, whose certificate the next one must carry.
 * Nobody is asked at this address: the owner says one, and before that there is no traffic (`electron/main/updates`).
 */
const updates = { provider: 'generic', url: 'https://updates.invalid/' } as const;

/** Per user: a shop's PC has no administrator at hand, and an update needs none. */
function windows(signing: Signing): Configuration {
  return {
    win: {
      icon: join(icons, 'icon.ico'),
      executableName: identity.program,
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
      fileAssociations: [{ ext: sharedFile.lastEnding, name: sharedFile.name }],
      forceCodeSigning: signing.windows,
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      shortcutName: identity.productName,
      // The shop's data outlives the app; `uninstall.nsh` asks, and "no" is the answer to Enter.
      deleteAppDataOnUninstall: false,
      include: join(projectRoot, 'build', 'package', 'uninstall.nsh'),
      installerLanguages: ['zh_CN', 'zh_TW', 'en_US'],
      displayLanguageSelector: false,
    },
    // The data lies beside it on the stick (`electron/main/data-folder.ts`).
    portable: { requestExecutionLevel: 'user' },
  };
}

function mac(signing: Signing): Configuration {
  return {
    mac: {
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.business',
      // An update comes as a zip: macOS' own installer of updates takes nothing else.
      target: [
        { target: 'dmg', arch: ['universal'] },
        { target: 'zip', arch: ['universal'] },
      ],
      hardenedRuntime: true,
      // Without a certificate of ours none of the machine's is taken by chance.
      ...(!signing.mac && { identity: null }),
      notarize: signing.notarise,
      fileAssociations: [
        { ext: sharedFile.lastEnding, name: sharedFile.name, role: 'Viewer', rank: 'Alternate' },
      ],
    },
    dmg: { sign: false },
  };
}

/** The deb is made by ourselves out of the unpacked app (`package/deb.ts`): electron-builder's wants a download. */
function linux(): Configuration {
  return {
    linux: {
      icon: icons,
      executableName: identity.program,
      category: 'Office',
      maintainer: identity.maintainer,
      synopsis: identity.summary,
      target: ['tar.gz', 'AppImage'],
      mimeTypes: [sharedFile.mimeType],
    },
  };
}
