import { type MantineColorsTuple, createTheme } from '@mantine/core';

import dialog from './dialog.module.css';

const jade: MantineColorsTuple = [
  '#e9f5f0',
  '#d2e9df',
  '#a8d5c3',
  '#7cc0a7',
  '#56ac8f',
  '#3a967a',
  '#277a64',
  '#1c6553',
  '#14503f',
  '#0d3c2f',
];
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f3eee6',
  '#e8e0d4',
  '#d8cdbd',
  '#bfb2a0',
  '#8c8070',
  '#62584c',
  '#4d453b',
  '#3a332c',
  '#28231e',
];
const dark: MantineColorsTuple = [
  '#f3ece2',
  '#d9cfc2',
  '#bbb0a1',
  '#8a7e70',
  '#5c5248',
  '#3a332c',
  '#2a2520',
  '#191613',
  '#14110f',
  '#0e0c0a',
];
const red: MantineColorsTuple = [
  '#fdf0ec',
  '#fbe0d8',
  '#f5beb0',
  '#ee9a86',
  '#e0745e',
  '#cf5840',
  '#b93f28',
  '#a3301e',
  '#86240f',
  '#5e1708',
];

/**
 * The shop's own look on Mantine's tokens: warm greys instead of cool ones, jade for what is to be
 * done, red only for what cannot be taken back. Sizes are a little larger than Mantine's, since the
 * counter is read while standing. Dialogs come and go at once: a key pressed while one fades out
 * would belong to nobody.
 */
export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 6 },
  colors: { jade, gray, dark, red },
  white: '#fffdf9',
  black: '#28231e',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '650' },
  defaultRadius: 'md',
  radius: { sm: '0.4rem', md: '0.65rem', lg: '0.9rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      classNames: { title: dialog['title'] },
      defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 0 } },
    },
    Drawer: {
      classNames: { title: dialog['title'] },
      defaultProps: { position: 'right', transitionProps: { duration: 0 } },
    },
    Tooltip: {
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    },
  },
});
