import type { FromWorker, PageCalls, ToWorker } from './page-calls.ts';

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
};

const waiting = new Map<number, Waiting>();
let drawn = 0;

/** The calls as a worker makes them: each goes to the page and its answer comes back. Pieces of files are moved, not copied. */
export const callsThroughPage: PageCalls = {
  listShared: () => ask('listShared'),
  beginShared: (key) => ask('beginShared', key),
  addToFile: (piece) => ask('addToFile', piece),
  abandonFile: (writing) => ask('abandonFile', writing),
  finishShared: (end) => ask('finishShared', end),
  recallSharing: () => ask('recallSharing'),
  rememberSharing: (text) => ask('rememberSharing', text),
  proveShared: (file) => ask('proveShared', file),
  readShared: (file, from) => ask('readShared', file, from),
  deleteShared: (deletion) => ask('deleteShared', deletion),
  readJournal: (after) => ask('readJournal', after),
  saved: (outbox) => ask('saved', outbox),
  renew: () => ask('renew'),
  snapshot: () => ask('snapshot'),
  beginNext: (shopId, bytes) => ask('beginNext', shopId, bytes),
  appendToNext: (batch) => ask('appendToNext', batch),
};

/** Takes an answer of the page in; false for a message that is none. */
export function takeAnswer(said: ToWorker): boolean {
  if (said.kind === 'work') return false;
  const caller = waiting.get(said.call);
  waiting.delete(said.call);
  if (said.kind === 'answer') caller?.resolve(said.answer);
  else caller?.reject(new Error(said.message));
  return true;
}

/** Says something to the page. */
export function say(said: FromWorker): void {
  postMessage(said);
}

async function ask<Name extends keyof PageCalls>(
  name: Name,
  ...input: Parameters<PageCalls[Name]>
): Promise<Awaited<ReturnType<PageCalls[Name]>>> {
  const call = (drawn += 1);
  const answer = await new Promise<unknown>((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    postMessage({ kind: 'call', call, name, input } satisfies FromWorker, {
      transfer: buffersIn(input),
    });
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The page answers with what this very call answered there.
  return answer as Awaited<ReturnType<PageCalls[Name]>>;
}

function buffersIn(input: readonly unknown[]): ArrayBuffer[] {
  return input.flatMap((one) => {
    const bytes = typeof one === 'object' && one !== null && 'bytes' in one ? one.bytes : undefined;
    return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
  });
}
