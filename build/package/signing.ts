/**
 * Signing is asked for by environment variables, so that no secret is in the sources: those that electron-builder
 * reads by itself. `CSC_LINK` and `CSC_KEY_PASSWORD` (macOS), `WIN_CSC_LINK` and `WIN_CSC_KEY_PASSWORD` (Windows; `CSC_LINK` does for both)
 * name a certificate; `APPLE_ID`, `APPLE_APP_SPECIFIC_PASSWORD` and `APPLE_TEAM_ID` send the dmg to be notarised.
 */
export type Signing = {
  readonly windows: boolean;
  readonly mac: boolean;
  readonly notarise: boolean;
};

/** What can be signed with what this environment holds. Notarising needs a signature first. */
export function signingBy(env: Readonly<Record<string, string | undefined>>): Signing {
  const has = (...names: readonly string[]) => names.every((name) => Boolean(env[name]));
  const mac = has('CSC_LINK', 'CSC_KEY_PASSWORD');
  return {
    windows: mac || has('WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'),
    mac,
    notarise: mac && has('APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'),
  };
}
