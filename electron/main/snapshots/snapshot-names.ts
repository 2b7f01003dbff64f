/** A snapshot's place in the row: the newest has the highest serial; a rewritten one keeps it and counts its revision up. */
export type Place = { readonly serial: number; readonly revision: number };

const nameShape = /^(\d{8})-(\d{1,4})$/;
const fileShape = /^(\d{8}-\d{1,4})(\.json\.gz|\.proof)$/;

export const bodyEnding = '.json.gz';
export const proofEnding = '.proof';

export function nameOf({ serial, revision }: Place): string {
  return `${String(serial).padStart(8, '0')}-${revision}`;
}

/** Undefined for what no snapshot is called. */
export function placeOf(name: string): Place | undefined {
  const found = nameShape.exec(name);
  return found === null ? undefined : { serial: Number(found[1]), revision: Number(found[2]) };
}

/** Above zero if the first is newer. Serials count up and know no clock. */
export function compareAge(a: Place, b: Place): number {
  return a.serial - b.serial || a.revision - b.revision;
}

/** What the files in a folder say by their names alone. Body and proof of one snapshot have one name. */
export function sortFiles(files: readonly string[]): {
  readonly bodies: ReadonlySet<string>;
  readonly proofs: ReadonlySet<string>;
} {
  const [bodies, proofs] = [new Set<string>(), new Set<string>()];
  for (const file of files) {
    const [, name, ending] = fileShape.exec(file) ?? [];
    if (name !== undefined) (ending === bodyEnding ? bodies : proofs).add(name);
  }
  return { bodies, proofs };
}
