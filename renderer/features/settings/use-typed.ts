import { useState } from 'react';

/**
 * A part of the settings being typed over what is stored. Typing the old value again is no change, and what another
 * counter saves meanwhile shows as long as nothing was typed.
 */
export function useTyped<Form extends object>(stored: Form) {
  const [edited, setEdited] = useState<Form>();
  return {
    form: edited ?? stored,
    /** Undefined as long as nothing was typed. */
    edited,
    isChanged: edited !== undefined && JSON.stringify(edited) !== JSON.stringify(stored),
    edit: (patch: Partial<Form>) => setEdited((present) => ({ ...(present ?? stored), ...patch })),
    revert: () => setEdited(undefined),
    /** It is kept; what was typed since then stays. */
    settle: () => setEdited((present) => (present === edited ? undefined : present)),
  };
}
