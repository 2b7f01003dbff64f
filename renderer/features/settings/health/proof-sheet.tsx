import { useState } from 'react';

import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import {
  type CopyToProve,
  type NoCopy,
  newestOwnFiles,
  newestSnapshot,
} from './copies-to-prove.ts';
import { Fact, type FactState } from './fact.tsx';
import classes from './facts.module.css';
import { when } from './facts-sheet.tsx';
import { ProveFile } from './prove-file.tsx';
import { type Answered, type NotProved, type Proved, startProof } from './job/health-job.ts';
import { useHealthJob } from './use-health-job.ts';
import { WorkLine } from './work-line.tsx';

const copies = ['snapshot', 'file'] as const;
type Which = (typeof copies)[number] | 'picked';
type Result = { readonly which: Which; readonly answer: Answered | NoCopy };

const titles = {
  snapshot: 'health.proofSnapshot',
  file: 'health.proofFile',
  picked: 'health.proofPicked',
} as const;

/** "Test the copies": the newest snapshot, the newest file of the shared folder, or a copy that somebody chooses, are restored beside the shop and compared with it, row by row. */
export function ProofSheet() {
  const words = useWords();
  const shop = useShop();
  const today = useToday();
  const job = useHealthJob();
  const [results, setResults] = useState<readonly Result[]>([]);
  const { t } = words;

  async function prove() {
    const done: Result[] = [];
    setResults(done);
    for (const which of copies) {
      const copy = await (which === 'snapshot' ? newestSnapshot() : newestOwnFiles(shop.deviceId));
      const answer = isCopy(copy) ? await job.run((told) => startProof(shop, copy, told)) : copy;
      done.push({ which, answer });
      setResults([...done]);
      if (isStopped(answer)) return;
    }
  }

  async function provePicked(copy: CopyToProve) {
    setResults([]);
    setResults([
      { which: 'picked', answer: await job.run((told) => startProof(shop, copy, told)) },
    ]);
  }

  return (
    <Sheet title={t('health.proof')} hint={t('health.proofHint')}>
      <ul className={classes.list} aria-live="polite">
        {results.map(({ which, answer }) => {
          const { state, texts } = inWords(which, answer, words, today);
          return <Fact key={which} state={state} title={t(titles[which])} texts={texts} />;
        })}
      </ul>
      <WorkLine
        action={t('health.proofNow')}
        progress={job.progress}
        onStart={() => void prove()}
        onStop={job.stop}
      />
      {job.progress === null && <ProveFile onCopy={(copy) => void provePicked(copy)} />}
    </Sheet>
  );
}

function isCopy(copy: CopyToProve | NoCopy): copy is CopyToProve {
  return typeof copy !== 'string';
}

function isStopped(answer: Answered | NoCopy): boolean {
  return (
    typeof answer !== 'string' && answer.kind === 'not-proved' && answer.why.kind === 'stopped'
  );
}

type Said = { readonly state: FactState; readonly texts: readonly string[] };

function inWords(
  which: Which,
  answer: Answered | NoCopy,
  words: Words,
  today: Parameters<typeof when>[2],
): Said {
  const { t } = words;
  if (typeof answer === 'string') {
    const none = {
      snapshot: 'health.proofNoSnapshot',
      file: 'health.proofNoFile',
      picked: 'health.proofNoFile',
    } as const;
    const texts = {
      none: none[which],
      away: 'health.proofAway',
      'needs-key': 'health.proofNeedsKey',
    } as const;
    return { state: 'warn', texts: [t(texts[answer])] };
  }
  if (answer.kind === 'proved') return provedInWords(answer.proved, words, today);
  if (answer.kind === 'not-proved') {
    const isMistyped = which === 'picked' && answer.why.kind === 'wrong-key';
    const text = isMistyped ? 'wrong-secret' : answer.why.kind;
    return {
      state: isMistyped ? 'warn' : refusedState(answer.why),
      texts: [t(`health.proof-${text}`)],
    };
  }
  return { state: 'bad', texts: [t('health.checkBrokenText')] };
}

function refusedState({ kind }: NotProved): FactState {
  return kind === 'stopped' ? 'warn' : 'bad';
}

function provedInWords(
  { madeAt, proof }: Proved,
  words: Words,
  today: Parameters<typeof when>[2],
): Said {
  const { t } = words;
  const { rows, missing, different, onlyInCopy, changedSince, newSince } = proof;
  const made = t('health.proofMade', { when: when(madeAt, words, today) });
  const since = changedSince + newSince;
  const later = since > 0 ? t('health.proofSince', { count: since }) : '';
  const wrong = missing + different + onlyInCopy;
  if (wrong === 0)
    return { state: 'fine', texts: [t('health.proofGood', { count: rows }), later, made] };
  return {
    state: 'bad',
    texts: [
      t('health.proofWrong', { count: wrong }),
      missing > 0 ? t('health.proofMissing', { count: missing }) : '',
      different > 0 ? t('health.proofDifferent', { count: different }) : '',
      onlyInCopy > 0 ? t('health.proofOnlyThere', { count: onlyInCopy }) : '',
      t('health.proofWhatNow'),
      made,
    ],
  };
}
