import { useEffect, useState } from 'react';

import { useCareSettings } from './use-care-settings.ts';
import { now, today } from '#platform/clock.ts';

import type { Moment } from './complaint-card.tsx';

const minuteMs = 60_000;

/** Now, anew each minute and when the computer wakes, and how many hours an answer may take. */
export function useMoment(): Moment {
  const { answerHours } = useCareSettings();
  const [, setTick] = useState(0);
  useEffect(() => {
    const again = () => setTick((tick) => tick + 1);
    const timer = setInterval(again, minuteMs);
    window.addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, []);
  return { now: now(), today: today(), answerHours };
}
