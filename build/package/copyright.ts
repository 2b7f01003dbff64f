import { shippedLicences } from './licences.ts';

/** The file that Debian wants beside every program: whose work is in it, and on what terms. */
export async function copyrightText(): Promise<string> {
  const rows = (await shippedLicences()).map(
    ({ name, version, licence }) => ` ${name} ${version}: ${licence}`,
  );
  return `${[
    '熟客 Regulars. MIT licence.',
    '',
    'It contains these packages; their texts are shown in the app (Settings, About):',
    ...rows,
    '',
    'Chromium and what it is made of: LICENSES.chromium.html beside the program.',
  ].join('\n')}\n`;
}
