import { useEffect, useRef, useState } from 'react';

import type { Answered, HealthStep, Told } from './job/health-job.ts';

type Job = { readonly ended: Promise<Answered>; readonly stop: () => void };
type Progress = { readonly step: HealthStep; readonly done: number; readonly of: number };

/** One piece of work in a worker: how far it is, how it ended, and its end when the page is left. */
export function useHealthJob() {
  const job = useRef<Job>(undefined);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [answer, setAnswer] = useState<Answered>();
  useEffect(() => () => job.current?.stop(), []);

  async function run(start: (told: Told) => Job): Promise<Answered> {
    setProgress({ step: 'reading', done: 0, of: 0 });
    setAnswer(undefined);
    const begun = start(({ step, done, of }) => setProgress({ step, done, of }));
    job.current = begun;
    const ended = await begun.ended;
    setProgress(null);
    setAnswer(ended);
    return ended;
  }

  return { progress, answer, run, stop: () => job.current?.stop() };
}
