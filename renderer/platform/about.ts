import type { About } from '#electron/contract.ts';

export type { About };

/** A package that the app is made of: whose it is, on what terms, in their words. */
export type Licence = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};

/** Which app this is and what it runs on; null in a plain browser, which knows nothing of that. */
export async function aboutThisApp(): Promise<About | null> {
  return (await window.computer?.lookAbout()) ?? null;
}

/** The licences that the build laid beside the page; null if the file is not there or is no such list. */
export async function shippedLicences(): Promise<readonly Licence[] | null> {
  try {
    const answer = await fetch('/licences.json');
    const found: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(found) ? found.filter(isLicence) : null;
  } catch {
    return null; // A damaged installation: the sheet says how to mend it.
  }
}

function isLicence(value: unknown): value is Licence {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ['name', 'version', 'licence', 'text'].every(
    (name) => typeof fields.get(name) === 'string',
  );
}
