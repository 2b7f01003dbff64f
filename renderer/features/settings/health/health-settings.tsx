import { CheckSheet } from './check-sheet.tsx';
import { ErasingSheet } from './erasing-sheet.tsx';
import { FactsSheet } from './facts-sheet.tsx';
import { ProofSheet } from './proof-sheet.tsx';
import { TheftSheet } from './theft-sheet.tsx';

/** The Health page: whether anything of the shop could be lost, and whether a thief could read it, as far as this computer knows. */
export function HealthSettings() {
  return (
    <>
      <FactsSheet />
      <ProofSheet />
      <CheckSheet />
      <ErasingSheet />
      <TheftSheet />
    </>
  );
}
