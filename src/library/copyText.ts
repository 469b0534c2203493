/** Puts a text on the clipboard; where the page may not (plain http), it is left selected in its field. Never throws. */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without encryption, or the person forbids it.
    field?.focus();
    field?.select();
    return false;
  }
}
