import type {
  UpdateNews,
  UpdateStep,
  Updates,
  UpdateWish,
  UpdateWishOutcome,
} from '../../contract-updates.ts';
import { codeOf } from '../journal/write-faults.ts';
import type { Release } from './release.ts';
import { type SnapshotFact, isSecured, isTimeToAsk } from './may-install.ts';
import type { UpdateAbility } from './update-ability.ts';
import { readUpdateAddress } from './update-address.ts';
import { troubleOf } from './update-fault.ts';
import { readUpdateWish, writeUpdateWish } from './update-wish.ts';
import type { Updater } from './updater.ts';

type Able = Extract<UpdateAbility, { readonly kind: 'can' }>;

export type UpdateParts = {
  readonly wishFile: string;
  readonly ability: () => Promise<UpdateAbility>;
  /** Only called once the owner agreed: before, nothing that could open a connection is even loaded. */
  readonly open: (address: string, ability: Able) => Promise<Updater>;
  readonly snapshots: () => Promise<readonly SnapshotFact[]>;
  readonly now: () => number;
  readonly note: (kind: string) => void;
};

type Here = { readonly version: string; readonly news: UpdateNews; readonly since: number };

/**
 * New versions of the app: nobody is asked until the owner switched it on, at one address. What is found is fetched, checked, and
 * put in when the app quits, if a snapshot was made for it (the page makes one in the next idle minute, as it hears of it).
 */
export class UpdateKeeper {
  private readonly parts: UpdateParts;
  private wish: UpdateWish | undefined;
  private ability: UpdateAbility | undefined;
  private updater: Updater | undefined;
  private step: UpdateStep = { kind: 'resting' };
  private here: Here | undefined;
  private askedAt: number | undefined;
  private stays = false;

  constructor(parts: UpdateParts) {
    this.parts = parts;
  }

  async look(): Promise<Updates> {
    const { ability, wish } = await this.known();
    if (ability.kind === 'cannot') return { kind: 'not-offered', why: ability.why };
    if (!wish.isOn) return { kind: 'off', address: wish.address };
    await this.secure();
    return { kind: 'on', address: wish.address, step: this.step };
  }

  /** Says yes to an address, or no to all. Switched off, what was under way ends and what was fetched goes. */
  async set({ isOn, address: typed }: UpdateWish): Promise<UpdateWishOutcome> {
    const { ability, wish: before } = await this.known();
    if (ability.kind === 'cannot') return { kind: 'not-possible', code: 'NOT_OFFERED' };
    const read = readUpdateAddress(typed, ability.isTrial);
    if (isOn && read.kind === 'refused') return { kind: 'bad-address', why: read.why };
    const address = read.kind === 'address' ? read.address : before.address;
    try {
      await writeUpdateWish(this.parts.wishFile, { isOn, address });
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    }
    this.wish = { isOn, address };
    await this.forget();
    if (isOn) void this.ask();
    return { kind: 'set', updates: await this.look() };
  }

  /** Asks the address, if it is switched on and nothing is under way. Answers once it has begun. */
  async ask(): Promise<Updates> {
    const { ability, wish } = await this.known();
    const isBusy = this.step.kind === 'asking' || this.step.kind === 'fetching';
    if (ability.kind === 'can' && wish.isOn && !isBusy && this.here === undefined) {
      this.show({ kind: 'asking' });
      this.askedAt = this.parts.now();
      void this.askNow(wish, ability);
    }
    return this.look();
  }

  /** Called now and then: asks when it is time. Nothing at all while it is off. */
  async tick(): Promise<void> {
    const { wish } = await this.known();
    const isHere = this.here !== undefined;
    if (wish.isOn && isTimeToAsk(this.askedAt, isHere, this.parts.now())) await this.ask();
  }

  /** This app is about to start again (for the other shop): it must find itself where it was. */
  stay(): void {
    this.stays = true;
  }

  /** The app has quit: what is here, checked and secured takes its place. Synchronous, since nothing runs after it. */
  atQuit(exitCode: number): void {
    const { step, updater } = this;
    if (this.stays || step.kind !== 'here' || !step.isSecured) return;
    this.parts.note('installing');
    updater?.install(exitCode);
  }

  private async known() {
    this.ability ??= await this.parts.ability();
    this.wish ??= await readUpdateWish(this.parts.wishFile);
    return { ability: this.ability, wish: this.wish };
  }

  private async askNow(wish: UpdateWish, ability: Able): Promise<void> {
    try {
      const updater = this.updater ?? (await this.parts.open(wish.address, ability));
      // Somebody may have thought better of it meanwhile, at every step.
      if (wish !== this.wish) return updater.stop();
      this.updater = updater;
      const release = await updater.ask();
      if (wish !== this.wish) return;
      if (release === undefined) await this.rest(updater);
      else await this.take(wish, updater, release);
    } catch (error) {
      if (wish === this.wish) this.show({ kind: 'failed', why: troubleOf(error) });
    }
  }

  private async rest(updater: Updater): Promise<void> {
    await updater.clear();
    this.show({ kind: 'newest', askedAt: new Date(this.parts.now()).toISOString() });
  }

  private async take(wish: UpdateWish, updater: Updater, release: Release): Promise<void> {
    const { version, news } = release;
    this.show({ kind: 'fetching', version, percent: 0 });
    await updater.fetch((percent) => {
      // For the screen only: the log hears of beginnings and ends.
      if (wish === this.wish) this.step = { kind: 'fetching', version, percent };
    });
    if (wish !== this.wish) return;
    this.here = { version, news, since: this.parts.now() };
    this.show({ kind: 'here', version, news, isSecured: false });
  }

  /** Looks whether the snapshot is there by now, or is not any more. */
  private async secure(): Promise<void> {
    const { here } = this;
    if (here === undefined) return;
    const { version, news, since } = here;
    const secured = isSecured(await this.parts.snapshots(), since, this.parts.now());
    if (here !== this.here) return;
    if (secured) this.updater?.release();
    this.step = { kind: 'here', version, news, isSecured: secured };
  }

  private async forget(): Promise<void> {
    const { updater } = this;
    this.updater = undefined;
    this.here = undefined;
    this.step = { kind: 'resting' };
    updater?.stop();
    await updater?.clear().catch(() => undefined); // What stays is looked at again, or replaced, the next time.
  }

  private show(step: UpdateStep): void {
    this.step = step;
    this.parts.note(step.kind === 'failed' ? step.why : step.kind);
  }
}
