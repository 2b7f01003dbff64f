import type { SuccessionCalls } from '../../contract-succession.ts';
import type { Handlers } from '../answer-page.ts';
import type { Log } from '../log/log.ts';
import { readBatch, readNothing } from '../requests/read-requests.ts';
import {
  readNextAbout,
  readNextEnd,
  readReplaced,
  readTakeBack,
} from '../requests/read-succession.ts';
import type { Succession } from './succession.ts';

export type SuccessionAnswering = { readonly succession: Succession; readonly log: Log };

/** Who answers when another state of a shop is to take the present one's place. The log hears what came of it. */
export function successionHandlers({
  succession,
  log,
}: SuccessionAnswering): Pick<Handlers, keyof SuccessionCalls> {
  function noted<Outcome extends { readonly kind: string }>(what: string, outcome: Outcome) {
    log.write('warn', what, { kind: outcome.kind });
    return outcome;
  }
  return {
    'next:begin': {
      read: readNextAbout,
      run: async (about) => noted('next shop begun', await succession.begin(about)),
    },
    'next:append': { read: readBatch, run: (batch) => succession.append(batch) },
    'next:take': {
      read: readNextEnd,
      run: async (end) => noted('shop taken over', await succession.take(end)),
    },
    'next:abandon': {
      read: readNothing,
      run: async () => noted('next shop given up', await succession.abandon()),
    },
    'replaced:list': { read: readNothing, run: () => succession.list() },
    'replaced:take-back': {
      read: readTakeBack,
      run: async (back) => noted('shop taken back', await succession.takeBack(back)),
    },
    'replaced:drop': {
      read: readReplaced,
      run: async ({ name }) => noted('replaced shop dropped', await succession.drop(name)),
    },
  };
}
