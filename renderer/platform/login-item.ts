/** Whether the app starts with the computer; null where that is not offered (not installed, a stick, a browser). */
export async function readLoginItem(): Promise<boolean | null> {
  const answer = await window.computer?.lookAtLoginItem();
  return answer?.kind === 'login-item' ? answer.isOn : null;
}

/** Switches that on or off; false if the system did not let it. */
export async function setLoginItem(isOn: boolean): Promise<boolean> {
  return (await window.computer?.setLoginItem(isOn))?.kind === 'set';
}
