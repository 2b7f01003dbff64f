import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { type ICruiseResult, type IRegularForbiddenRuleType, cruise } from 'dependency-cruiser';

const projectRoot = join(import.meta.dirname, '../..');

/** Reads every import of the app and holds them to rules. */
export async function readImports(
  folders: readonly string[],
  forbidden: IRegularForbiddenRuleType[],
): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: projectRoot,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      parser: 'swc', // TypeScript 7.0 has no API for other tools to parse with.
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  );
  if (typeof output === 'string') throw new Error('The cruise printed instead of answering.');
  return output;
}

/** What the rules found, as sentences. */
export function faultsOf({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The files of some folders, as paths from the project's root. */
export function filesOf(folders: readonly string[], kind: RegExp): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/') && !path.includes('test/fixtures/'))
    .toSorted();
}
