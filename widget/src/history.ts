/** The conversation as this browser keeps it: data only, capped, expiring, merged between tabs, content without storage. */

import { anything, either, listOf, number, object, oneOf, orNull, text, type Check, type Checked } from "./shape";

const DAY = 86_400_000;
const KEEP_FOR = 30 * DAY;
const MOST_ENTRIES = 200;
const MOST_CHARACTERS = 1_000_000;

export interface Button {
  title: string;
  payload: string;
}

const button = object({ title: text, payload: text });
const longText = ((v: unknown) => typeof v === "string" && v.length <= 20_000) as Check<string>;

const yours = object({
  id: text,
  at: number,
  from: oneOf("you"),
  text: longText,
  payload: orNull(text),
  state: oneOf("sending", "sent", "failed"),
  problem: orNull(text),
});
const theirs = object({ id: text, at: number, from: oneOf("advisor"), text: longText, buttons: listOf(button), custom: anything });
const note = object({ id: text, at: number, from: oneOf("note"), text: longText });
const entry = either(either(yours, theirs), note);

export type Yours = Checked<typeof yours>;
export type Theirs = Checked<typeof theirs>;
export type Entry = Checked<typeof entry>;

export interface Kept {
  token: string | null;
  clearedAt: number;
  entries: Entry[];
}

/** A random name; works on http:// pages too, where crypto.randomUUID is missing. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const fresh = (): Kept => ({ token: null, clearedAt: 0, entries: [] });

/** All entries of both, each once (the second's state wins), oldest first, without what was cleared. */
export function merge(first: Kept, second: Kept): Kept {
  const clearedAt = Math.max(first.clearedAt, second.clearedAt);
  const byId = new Map<string, Entry>();
  for (const item of [...first.entries, ...second.entries]) {
    const known = byId.get(item.id);
    const settled = known?.from === "you" && known.state === "sent";
    if (item.at > clearedAt && !settled) byId.set(item.id, item);
  }
  return { token: second.token ?? first.token, clearedAt, entries: [...byId.values()].sort((a, b) => a.at - b.at).slice(-MOST_ENTRIES) };
}

export class History {
  private memory: Kept = fresh();
  private readonly key: string;
  private readonly listen: (event: StorageEvent) => void;

  /** ``server`` keeps the conversations with two servers apart; ``changed`` is told when another tab wrote. */
  constructor(server: string, changed: () => void) {
    this.key = `ir-advisor:v1:${server}`;
    this.memory = this.read();
    this.listen = (event) => {
      if (event.key !== this.key && event.key !== null) return;
      const other = this.read();
      this.memory = { ...merge(this.memory, other), token: other.token };
      changed();
    };
    addEventListener("storage", this.listen);
  }

  stop(): void {
    removeEventListener("storage", this.listen);
  }

  get entries(): readonly Entry[] {
    return this.memory.entries;
  }

  get token(): string | null {
    return this.memory.token;
  }

  set token(token: string | null) {
    this.memory.token = token;
    this.write(token === null);
  }

  /** Adds the entry, or puts it in the place of the one with its id. */
  put(item: Entry): void {
    const at = this.memory.entries.findIndex((e) => e.id === item.id);
    if (at < 0) this.memory.entries = [...this.memory.entries, item];
    else this.memory.entries = this.memory.entries.with(at, item);
    this.write();
  }

  /** A time later than every entry's, so that the order holds even when the clock does not. */
  now(): number {
    return Math.max(Date.now(), (this.memory.entries.at(-1)?.at ?? 0) + 1);
  }

  clear(): void {
    this.memory = { ...fresh(), clearedAt: this.now() };
    this.write(true);
  }

  private read(): Kept {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? "null");
      const kept = object({ token: orNull(text), clearedAt: number, entries: ((v: unknown) => Array.isArray(v)) as Check<unknown[]> });
      if (!kept(stored)) return fresh();
      const oldest = Date.now() - KEEP_FOR;
      const entries = stored.entries.filter((item): item is Entry => entry(item) && item.at > oldest);
      const expired = entries.length === 0 && (stored.entries.length > 0 || stored.clearedAt < oldest);
      return expired ? fresh() : { token: stored.token, clearedAt: stored.clearedAt, entries };
    } catch {
      return fresh(); // storage denied, or not ours
    }
  }

  private write(replace = false): void {
    const stored = this.read();
    if (!replace) this.memory = merge(stored, this.memory);
    else this.memory = { ...merge(stored, this.memory), token: this.memory.token };
    let { entries } = this.memory;
    for (;;) {
      const data = JSON.stringify({ ...this.memory, entries });
      if (data.length <= MOST_CHARACTERS || entries.length === 0) {
        try {
          localStorage.setItem(this.key, data);
          return;
        } catch {
          if (entries.length === 0) return; // storage denied: the conversation lives as long as the page
        }
      }
      entries = entries.slice(Math.ceil(entries.length / 2));
    }
  }
}
