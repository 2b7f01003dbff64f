import { AboutSheet } from '../about/about-sheet.tsx';
import { LoginSheet } from '../about/login-sheet.tsx';
import { UpdatesSheet } from '../updates/updates-sheet.tsx';
import { CustomerWindowSheet } from './customer-window-sheet.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { SettingsFileSheet } from './settings-file-sheet.tsx';
import { StartAgainSheet } from './start-again-sheet.tsx';

type ComputerTabProps = { readonly onStartAgain: () => void };

/** What is about this computer and its files, and not about customers. */
export function ComputerTab({ onStartAgain }: ComputerTabProps) {
  return (
    <>
      <SettingsFileSheet />
      <CustomerWindowSheet />
      <ReportSheet />
      <LoginSheet />
      <UpdatesSheet />
      <StartAgainSheet onStart={onStartAgain} />
      <AboutSheet />
    </>
  );
}
