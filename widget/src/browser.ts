/** The few things the widget asks of the browser, each content with a no. */

const THEME = "ir-advisor:v1:theme";
const FILE_NAME = /[^\w.\- ]+/g;

export type Theme = "light" | "dark";

/** The colours the visitor chose, or null to follow the system. */
export function chosenTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(THEME);
    return stored === "light" || stored === "dark" ? stored : null;
  } catch {
    return null;
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // storage denied: the choice lasts as long as the page
  }
}

/** Copies the text; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOnPlainHttp(text);
  }
}

/** The way that works on http:// pages, where there is no clipboard object. */
function copyOnPlainHttp(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  const focused = document.activeElement;
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** Saves a file made of text; the name is taken as a name only. */
export function saveFile(file: { name: string; mime: string; content: string }): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: `${file.mime};charset=utf-8` }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file.name.replace(FILE_NAME, "_").replace(/^\.+/, "") || "ir-advisor.txt";
  anchor.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}
