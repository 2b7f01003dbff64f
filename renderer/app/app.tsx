import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';

import { styleNonce } from '#ui/theme/style-nonce.ts';
import { themeVariables } from '#ui/theme/theme-variables.ts';
import { theme } from '#ui/theme/theme.ts';

import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { schemePlace } from './shell.ts';

const schemes = localStorageColorSchemeManager({ key: schemePlace });

/** Everything around the screens: the look, the notices, and what happens when a screen breaks. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      deduplicateInlineStyles={false}
    >
      <Notifications position="bottom-left" limit={3} zIndex={400} containerWidth="22rem" />
      <ErrorBoundary>
        <Frame />
      </ErrorBoundary>
    </MantineProvider>
  );
}
