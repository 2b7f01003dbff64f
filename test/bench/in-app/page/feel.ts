/** Looks every 4 ms whether the page still answers, and sells twice a second; the answer ends it. */
export function feel(sell: () => Promise<void>) {
  const gaps: number[] = [];
  const sales: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }, 4);
  let isOver = false;
  const selling = (async () => {
    while (!isOver) {
      const start = performance.now();
      await sell();
      sales.push(performance.now() - start);
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
    }
  })();
  return async () => {
    isOver = true;
    await selling;
    clearInterval(timer);
    return { gaps, sales };
  };
}
