/** What the computer knows of a snapshot that matters here. */
export type SnapshotFact = {
  readonly reason: string;
  readonly madeAt: string;
  readonly isVerified: boolean;
  readonly isThere: boolean;
};

const dayMs = 24 * 3_600_000;

/**
 * Whether a new version may take the place of this one: only if a snapshot was made for it after it was here, was read back and is
 * still there, and is of the last day (what came since is in the journal). Otherwise the old version goes on; nothing is lost by waiting.
 * Times in milliseconds; a clock that was set back makes the snapshot wait for another, never the other way round.
 */
export function isSecured(
  snapshots: readonly SnapshotFact[],
  hereSince: number,
  now: number,
): boolean {
  return snapshots.some(({ reason, madeAt, isVerified, isThere }) => {
    const at = Date.parse(madeAt);
    return (
      reason === 'update' &&
      isVerified &&
      isThere &&
      at >= hereSince &&
      at <= now &&
      now - at <= dayMs
    );
  });
}

/** Asked when the app begins, and once a day while it is open; what is here already needs no asking. */
export function isTimeToAsk(
  lastAskedAt: number | undefined,
  isHere: boolean,
  now: number,
): boolean {
  if (isHere) return false;
  return lastAskedAt === undefined || now - lastAskedAt >= dayMs || now < lastAskedAt;
}
