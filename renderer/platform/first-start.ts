const place = 'regulars.first-start';

/** Whether the first start of this computer is over. Asked before the shop's database, so that no later start waits. */
export function isFirstStartOver(): boolean {
  return localStorage.getItem(place) === 'over';
}

/** Says so, or that it is to begin once more. */
export function setFirstStartOver(isOver: boolean): void {
  if (isOver) localStorage.setItem(place, 'over');
  else localStorage.removeItem(place);
}
