/** Why a look at the shared folder ended early. Nothing is lost by it: the next look goes on. */
export type FolderTrouble =
  /** The stick is not in, the network is away. */
  | { readonly kind: 'away' }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'disk-full' }
  /** More files lie there than any shop writes. */
  | { readonly kind: 'too-many' }
  /** A call was not answered any more: a share that hangs. */
  | { readonly kind: 'too-slow' }
  /** The folder, or what this counter remembers of it, cannot be read or written. */
  | { readonly kind: 'refused'; readonly code: string };

/**
 * Thrown by whoever carries out the calls of a look at the folder: between any two of them the stick may
 * be pulled out, and no step must go on as if it had been done.
 */
export class FolderFailed extends Error {
  readonly trouble: FolderTrouble;

  constructor(trouble: FolderTrouble) {
    super(`The shared folder: ${trouble.kind}`);
    this.trouble = trouble;
  }
}
