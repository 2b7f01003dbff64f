import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

/** Follow-ups by one of their days. A day is put in order when it is first asked for. */
export class FollowUpDays {
  private readonly field: 'day' | 'closedDay';
  private readonly days = new Map<BusinessDay, FollowUp[]>();
  private readonly sorted = new Set<BusinessDay>();
  private inOrder: readonly BusinessDay[] | undefined;

  constructor(field: 'day' | 'closedDay') {
    this.field = field;
  }

  add(followUp: FollowUp): void {
    const day = followUp[this.field];
    if (day === null) return;
    const there = this.days.get(day);
    this.sorted.delete(day);
    if (there !== undefined) there.push(followUp);
    else {
      this.days.set(day, [followUp]);
      this.inOrder = undefined;
    }
  }

  remove(followUp: FollowUp): void {
    const day = followUp[this.field];
    const there = day === null ? undefined : this.days.get(day);
    if (day === null || there === undefined) return;
    const rest = there.filter((one) => one !== followUp);
    if (rest.length > 0) this.days.set(day, rest);
    else {
      this.days.delete(day);
      this.inOrder = undefined;
    }
  }

  *values(): Iterable<FollowUp> {
    for (const there of this.days.values()) yield* there;
  }

  between(from: BusinessDay | null, through: BusinessDay): readonly FollowUp[] {
    return this.daysBetween(from, through).flatMap((day) => this.on(day));
  }

  count(from: BusinessDay | null, through: BusinessDay): number {
    return this.daysBetween(from, through).reduce(
      (all, day) => all + (this.days.get(day)?.length ?? 0),
      0,
    );
  }

  private on(day: BusinessDay): readonly FollowUp[] {
    const there = this.days.get(day) ?? [];
    if (!this.sorted.has(day)) there.sort(byTime);
    this.sorted.add(day);
    return there;
  }

  private daysBetween(from: BusinessDay | null, through: BusinessDay): readonly BusinessDay[] {
    this.inOrder ??= [...this.days.keys()].sort();
    return this.inOrder.filter((day) => day <= through && (from === null || day >= from));
  }
}

/** By time of the day, those without one last; then as they were made. */
function byTime(one: FollowUp, other: FollowUp): number {
  const difference = (one.minute ?? 1_440) - (other.minute ?? 1_440);
  if (difference !== 0) return difference;
  return one.id < other.id ? -1 : 1;
}
