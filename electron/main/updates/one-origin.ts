import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingMessage, get as getPlainly } from 'node:http';
import { get as getSecurely } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { UpdateFault } from './update-fault.ts';

/** What a file must turn out to be. `sha512` in base64. */
export type Promised = { readonly bytes: number; readonly sha512: string };

/** The only road to the network that the app has, and it leads to one folder of one server. */
export type OneOrigin = {
  /** A small text, or undefined if there is none of that name. */
  readonly text: (name: string) => Promise<string | undefined>;
  /** A file onto the disk. It is gone again unless every byte is as promised. */
  readonly file: (name: string, onto: string, promised: Promised, onPart: OnPart) => Promise<void>;
};
type OnPart = (percent: number) => void;

const mostOfText = 256 * 1024;
const quietMs = 30_000;
/** Says nothing of who asks: no name, no id, no language, not even a version. */
const headers = { accept: '*/*', 'accept-encoding': 'identity', 'cache-control': 'no-cache' };

/**
 * Asks by Node's own sockets: Chromium's are cut for every session, and stay so, since the page must never get out. Redirections
 * are not followed, so nobody can send the app elsewhere; an answer must say its length, so that it can neither fill memory nor disk.
 * Throws `UpdateFault`, and the disk's own errors.
 */
export function oneOrigin(folder: string, stop: AbortSignal): OneOrigin {
  return {
    text: async (name) => {
      const answer = await ask(new URL(name, folder), stop);
      if (answer.statusCode === 404) return void answer.destroy();
      lengthOf(answer, mostOfText);
      return readAll(answer);
    },
    file: async (name, onto, promised, onPart) => {
      const answer = await ask(new URL(name, folder), stop);
      if (answer.statusCode === 404) throw given(answer, 'not-there');
      if (lengthOf(answer, promised.bytes) !== promised.bytes) throw given(answer, 'broken');
      const hash = createHash('sha512');
      try {
        await pipeline(answer, counted(promised.bytes, hash, onPart), createWriteStream(onto), {
          signal: stop,
        });
        if (hash.digest('base64') !== promised.sha512) throw new UpdateFault('broken');
      } catch (error) {
        await rm(onto, { force: true });
        throw isOfTheRoad(error) ? new UpdateFault('no-answer') : error;
      }
    },
  };
}

async function readAll(answer: IncomingMessage): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  try {
    for await (const part of answer) text += String(part);
  } catch {
    throw new UpdateFault('no-answer'); // Half an answer is none.
  }
  return text;
}

function ask(address: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const get = address.protocol === 'https:' ? getSecurely : getPlainly;
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new UpdateFault('no-answer'));
    const request = get(address, { headers, signal, agent: false, timeout: quietMs }, resolve);
    request.on('timeout', () => request.destroy(new UpdateFault('no-answer')));
    request.on('error', failed);
  });
}

/** How much will come; throws if the answer is none, leads elsewhere, or is more than expected. */
function lengthOf(answer: IncomingMessage, most: number): number {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) throw given(answer, 'elsewhere');
  if (status !== 200) throw given(answer, 'no-answer');
  const length = Number(answer.headers['content-length'] ?? Number.NaN);
  if (!(length <= most)) throw given(answer, 'broken');
  return length;
}

function given(answer: IncomingMessage, why: UpdateFault['why']): UpdateFault {
  answer.destroy();
  return new UpdateFault(why);
}

function counted(bytes: number, hash: ReturnType<typeof createHash>, onPart: OnPart): Transform {
  let seen = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      seen += part.length;
      hash.update(part);
      onPart(Math.floor((seen / bytes) * 100));
      done(null, part);
    },
  });
}

/** The other end went away, or somebody switched updates off; what the disk says is another matter. */
function isOfTheRoad(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const road = ['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ABORT_ERR'];
  return typeof code === 'string' && road.includes(code);
}
