import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's colours of surfaces and text, taken from `tokens.css`, so that both schemes have one source. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: surfaces,
  dark: { ...surfaces, ...softButtons },
});

const surfaces = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--danger-ink)',
  '--mantine-color-anchor': 'var(--jade-ink)',
};

/** Mantine darkens these below the paper, so that a button which is on looks as if it were off. */
const softButtons = {
  '--mantine-color-jade-light': 'var(--jade-soft)',
  '--mantine-color-jade-light-hover': 'color-mix(in srgb, var(--jade-soft), var(--jade) 25%)',
  '--mantine-color-jade-light-color': 'var(--jade-ink)',
  '--mantine-color-red-light': 'var(--danger-soft)',
  '--mantine-color-red-light-hover': 'color-mix(in srgb, var(--danger-soft), var(--danger) 25%)',
  '--mantine-color-red-light-color': 'var(--danger-ink)',
};
