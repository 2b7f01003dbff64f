import { Component, type ReactNode } from 'react';

import { log } from '#platform/computer.ts';

import { ErrorScreen } from './error-screen.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly message: string | null };

/** Catches a bug in a screen or an act: it goes to the log, and the person gets a screen that keeps what was typed. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    void log('error', text);
    document.getElementById('shell')?.remove();
  }

  /** Most of what a shop does is awaited somewhere: an act that broke must not look like one that worked. */
  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', ({ reason }) => {
      this.setState(ErrorBoundary.getDerivedStateFromError(reason));
      this.componentDidCatch(reason);
    });
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <ErrorScreen message={message} />;
  }
}
