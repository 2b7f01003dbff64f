import { useState } from 'react';

import { type DraftTemplate, templateOf } from './draft-template.ts';

type Steps = {
  readonly past: readonly DraftTemplate[];
  readonly present: DraftTemplate;
  readonly future: readonly DraftTemplate[];
  /** What is being typed in: more of it is the same step. */
  readonly typing: string | null;
};

/** More steps back than anybody remembers. */
const mostSteps = 100;

/**
 * A template being changed, with the way back step by step. Letters typed into one field are one step, named by
 * `typing`: the undo of a sentence, not of each key.
 */
export function useDraft(first: DraftTemplate) {
  const [steps, setSteps] = useState<Steps>({
    past: [],
    present: first,
    future: [],
    typing: null,
  });
  const { past, present, future } = steps;

  function change(next: DraftTemplate, typing: string | null = null): void {
    setSteps((before) => {
      const goesOn = typing !== null && typing === before.typing;
      const kept = goesOn ? before.past : [...before.past, before.present].slice(-mostSteps);
      return { past: kept, present: next, future: [], typing };
    });
  }

  function undo(): void {
    const last = past.at(-1);
    if (last === undefined) return;
    setSteps({
      past: past.slice(0, -1),
      present: last,
      future: [present, ...future],
      typing: null,
    });
  }

  function redo(): void {
    const [next, ...rest] = future;
    if (next === undefined) return;
    setSteps({ past: [...past, present], present: next, future: rest, typing: null });
  }

  return {
    draft: present,
    change,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    isChanged: contentOf(present) !== contentOf(first),
  };
}

function contentOf(draft: DraftTemplate): string {
  return JSON.stringify(templateOf(draft));
}
