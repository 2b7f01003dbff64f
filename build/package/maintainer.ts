import { join } from 'node:path';

import { projectRoot } from '../places.ts';
import { readJson } from '../run.ts';

export type Maintainer = {
  /** As Debian writes it: a name and an address. */
  readonly text: string;
  /** Nobody reads what is sent there: fine for trying, not for shops. */
  readonly isPlaceholder: boolean;
};

/** What to do about it, said wherever something is packed for nobody. */
export const noMaintainer =
  'nobody to write to: name one in package.json as "author": "Name <name@address>", or as REGULARS_MAINTAINER';

/**
 * Who stands in a package as the one to write to: `REGULARS_MAINTAINER`, else the author in package.json. Only with an
 * address that could be one, since Debian refuses a package without.
 */
export function maintainerBy(
  env: Readonly<Record<string, string | undefined>>,
  author: unknown = authorHere(),
): Maintainer {
  const found = [env['REGULARS_MAINTAINER'], textOf(author)].find(isWhole);
  return found === undefined
    ? { text: 'Regulars <regulars@localhost>', isPlaceholder: true }
    : { text: found, isPlaceholder: false };
}

/** npm takes both forms: one text, or its parts. */
function textOf(author: unknown): string {
  if (typeof author === 'string') return author;
  if (typeof author !== 'object' || author === null) return '';
  return `${String(Reflect.get(author, 'name'))} <${String(Reflect.get(author, 'email'))}>`;
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^[^<>\n]*[^<>\s] <[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>$/.test(text);
}

function authorHere(): unknown {
  const manifest = readJson(join(projectRoot, 'package.json'));
  return typeof manifest === 'object' && manifest !== null
    ? Reflect.get(manifest, 'author')
    : undefined;
}
