/** `renderer/icon.svg` as 32 × 32 dots: a tray takes no drawing, and a file beside would have to be found when packed. */
export const trayIcon = [
  'data:image/png;base64',
  [
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAABUUlEQVR42t2XKw7CQBCG9yCcAMMR6rgAWCSWhOAhaCSS',
    'pLV4DAmijgSDQuB6BBCgl52kbTbp7jzKlgKT/IbMznzMTPehlMM640FklBhlRvpNZXmsSFFmnHpGaYCkPkHsHpb81mDy',
    'QrcKxAeTuyEaLru3HfbAsRZ1JyM9XM1RgY8AIlL5hLIW7M8nTRn4CAASJfnU7s8HCQA+kk9UcZ37y1mZZHPYVUoPvxUG',
    'vty4bIDFNkYT2IDgGxyg6D9W4qJFkjlQ0v5jwTmQtQC45aXaJAKAAK4BgyS+PcAGsAcVg1HUPw5lPggnAFCHNohZCwAr',
    'OSW7JbUBfAs54sT5LYBpvNbH6wUV+DQGAAkoA5//rUArMyA52bCtGQPIqJ2wzl5gJ0d2wsx7JYNehjJ7LlxXMu+lNAQE',
    'klyXryXsWm6filIRR3L6PQ+T1p9mX/E4bet5/gIBFa9jokK2rgAAAABJRU5ErkJggg==',
  ].join(''),
].join(',');
