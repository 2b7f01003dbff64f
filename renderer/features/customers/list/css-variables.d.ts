import 'react';

declare module 'react' {
  interface CSSProperties {
    '--tracks'?: string;
    '--whole'?: string;
  }
}
