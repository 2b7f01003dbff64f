/** Does a piece of work when somebody closes the window, which waits for it a few seconds. Nothing in a plain browser. */
export async function beforeClosing(work: () => Promise<void>): Promise<void> {
  const { computer } = window;
  if (computer === undefined) return;
  await computer.waitForClosing();
  try {
    await work();
  } finally {
    await computer.readyToClose();
  }
}
