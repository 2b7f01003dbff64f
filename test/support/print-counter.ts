import type { Shop } from '#data/shop.ts';
import type { KeptJob } from '#data/printing/print-job.ts';
import { askToPrint, printJobsOf } from '#data/printing/print-queue.ts';
import type { NextSheet } from '#data/printing/next-sheet.ts';
import { type RunningQueue, runPrintQueue } from '#data/printing/run-queue.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';

import { PressInMemory, sheetEach } from './a-press.ts';
import { TestComputer } from './a-shop.ts';
import { madeCard, soldSale } from './at-the-counter.ts';

export const setup = { printer: '前台', paperId: 'roll58', copies: 1 };
export const minute = 60_000;

/** A counter with one customer, one sale of hers and a printer. What is printed is told by ids. */
export class PrintCounter {
  readonly computer: TestComputer;
  readonly desk = new PressInMemory();
  /** Of these there is nothing to print. */
  readonly gone = new Set<RowId>();
  /** How often a job was begun to be read, and how many of its sheets were made. */
  readonly read = { jobs: 0, sheets: 0 };
  private readonly open: { shop: Shop; queue: RunningQueue };
  readonly wang: RowId;
  readonly sale: RowId;

  private constructor(computer: TestComputer, shop: Shop, wang: RowId, sale: RowId) {
    this.computer = computer;
    this.wang = wang;
    this.sale = sale;
    this.open = { shop, queue: this.run(shop) };
  }

  static async openIt(): Promise<PrintCounter> {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const wang = (await madeCard(shop, computer, { name: '王芳' })).id;
    return new PrintCounter(computer, shop, wang, await soldSale(shop, computer, wang, 88_00));
  }

  get shop(): Shop {
    return this.open.shop;
  }

  get queue(): RunningQueue {
    return this.open.queue;
  }

  close(): void {
    this.queue.stop();
    this.computer.close();
  }

  /** Killed and started again. */
  async restart(): Promise<void> {
    this.queue.stop();
    const { shop } = await this.computer.restart();
    this.open.shop = shop;
    this.open.queue = this.run(shop);
    await this.queue.caughtUp();
  }

  async asked(request = slipOf(this.sale)): Promise<RowId> {
    const job = await askToPrint(this.shop, request, setup);
    if (!job.ok) throw new Error(job.refusal.kind);
    await this.looked();
    return job.value;
  }

  async looked(): Promise<void> {
    await this.queue.caughtUp();
    await this.queue.caughtUp();
  }

  /** Time passes, and the queue looks again. */
  async later(ms: number): Promise<void> {
    this.computer.later(ms);
    await this.looked();
  }

  /** Until nothing moves any more, by a clock that does. */
  async worked(): Promise<void> {
    for (let look = 0; look < 20; look += 1) await this.later(1_000);
  }

  async states(): Promise<readonly string[]> {
    return (await printJobsOf(this.shop)).map(({ state }) => state.kind);
  }

  async jobs() {
    return printJobsOf(this.shop);
  }

  private run(shop: Shop): RunningQueue {
    return runPrintQueue(shop, {
      press: this.desk.press,
      sheetsFor: (job, from) => this.sheetsOf(job, from),
      tell: ({ trouble }) => this.desk.told.push(trouble.kind),
    });
  }

  private async *sheetsOf(job: KeptJob, from: number): AsyncGenerator<NextSheet> {
    this.read.jobs += 1;
    for await (const step of sheetEach(job, from, this.gone)) {
      this.read.sheets += 1;
      yield step;
    }
  }
}

/** A receipt of each of these. */
export function slipOf(...entryIds: readonly RowId[]): PrintRequest {
  return {
    document: 'receipt',
    subject: { kind: 'entries', entryIds },
    templateId: null,
    start: 0,
  };
}

/** A card for each of these. */
export function cardsOf(customerIds: readonly RowId[]): PrintRequest {
  return {
    document: 'memberCard',
    subject: { kind: 'customers', customerIds },
    templateId: null,
    start: 0,
  };
}
