import type { LoginItem, LoginItemOutcome } from '../../contract.ts';
import { codeOf } from '../journal/write-faults.ts';

/** How a system is told to start the app when somebody logs in. Throws the system's error. */
export type LoginItemSystem = {
  readonly read: () => Promise<boolean>;
  readonly write: (isOn: boolean) => Promise<void>;
};

/** Starting the app with the computer: a habit of this computer, off until the owner asks for it. */
export type LoginItemKeeper = {
  readonly look: () => Promise<LoginItem>;
  readonly set: (isOn: boolean) => Promise<LoginItemOutcome>;
};

/**
 * Read from the system each time, not remembered: owners switch it off in the task manager too. Without a system
 * (an app that is not installed would start a bare runtime) the answer is that it cannot be had, and the page
 * does not offer it.
 */
export function loginItem(system: LoginItemSystem | undefined): LoginItemKeeper {
  return {
    look: async () => {
      if (system === undefined) return { kind: 'not-offered' };
      return { kind: 'login-item', isOn: await system.read() };
    },
    set: async (isOn) => {
      if (system === undefined) return { kind: 'not-possible', code: 'NOT_INSTALLED' };
      try {
        await system.write(isOn);
        return { kind: 'set' };
      } catch (error) {
        return { kind: 'not-possible', code: codeOf(error) };
      }
    },
  };
}
