/** The conversation's course: one message on its way at a time, its answer or its trouble, renewal of the session, deletion. */

import { History, newId, type Button, type Entry, type Theirs, type Yours } from "./history";
import { Wire, WireError, type Reply } from "./wire";
import { words } from "./words";

export const MOST_CHARACTERS = 4_000;
const ABANDONED = 40_000; // milliseconds after which a message that another tab sent counts as never answered
const FORGET = /^\s*(please\s+)?(delete|forget|erase)\s+(everything|all(\s+my\s+data)?|me|my\s+data)\W*$/i;
const FORGET_PAYLOAD = "/forget_me";

export type News = "sent" | "answered" | "failed" | "deleted" | "elsewhere";

export class Conversation {
  private readonly history: History;
  private readonly wire: Wire;
  private flight: string | null = null;
  /** Seconds since 1970 before which the server asked not to be tried again. */
  waitUntil = 0;

  /** ``told`` hears of each change, with the server's words when there are some. */
  constructor(
    server: string,
    private readonly told: (news: News, replies?: readonly Theirs[]) => void,
  ) {
    this.wire = new Wire(server);
    this.history = new History(server, () => this.told("elsewhere"));
    this.settleAbandoned();
  }

  stop(): void {
    this.history.stop();
  }

  get entries(): readonly Entry[] {
    return this.history.entries;
  }

  /** Whether a message is on its way. */
  get busy(): boolean {
    return this.flight !== null;
  }

  /** Says what the visitor typed. */
  say(text: string): Promise<void> {
    return this.deliver(this.entryFor(text, null));
  }

  /** Says what a quick reply stands for. */
  choose(button: Button): Promise<void> {
    return this.deliver(this.entryFor(button.title, button.payload));
  }

  /** Tries a failed message again. */
  retry(entry: Yours): Promise<void> {
    return this.deliver({ ...entry, state: "sending", problem: null });
  }

  /** Deletes the conversation on the server, then here. Throws a WireError, with nothing deleted, when the server can't be reached. */
  async deleteEverything(): Promise<string> {
    const token = this.history.token;
    let said = words.deleted;
    if (token !== null) {
      try {
        const replies = await this.wire.send(token, { message: "delete everything" });
        said = replies.map((reply) => reply.text).join(" ") || said;
      } catch (problem) {
        const gone = problem instanceof WireError && (problem.trouble === "expired" || problem.trouble === "empty");
        if (!gone) throw problem;
      }
    }
    this.deleteHere();
    return said;
  }

  deleteHere(): void {
    this.flight = null;
    this.history.clear();
    this.told("deleted");
  }

  private entryFor(text: string, payload: string | null): Yours {
    return { id: newId(), at: this.history.now(), from: "you", text, payload, state: "sending", problem: null };
  }

  private async deliver(entry: Yours): Promise<void> {
    if (this.busy) return;
    this.flight = entry.id;
    this.history.put(entry);
    this.told("sent");
    try {
      const replies = await this.exchange(entry);
      if (this.flight !== entry.id) return; // deleted meanwhile
      this.history.put({ ...entry, state: "sent" });
      const answers = replies.map((reply) => this.keep(reply));
      this.flight = null;
      if (asksToForget(entry) && !answers.some((answer) => answer.buttons.length)) {
        this.deleteHere();
        this.told("deleted", answers);
      } else this.told("answered", answers);
    } catch (problem) {
      if (this.flight !== entry.id) return;
      this.flight = null;
      const trouble = problem instanceof WireError ? problem : new WireError("unreachable");
      this.waitUntil = trouble.wait > 0 ? Date.now() / 1000 + trouble.wait : 0;
      this.history.put({ ...entry, state: "failed", problem: trouble.said ?? words.troubles[trouble.trouble] });
      this.told("failed");
    }
  }

  private async exchange(entry: Yours): Promise<Reply[]> {
    const body = entry.payload === null ? { message: entry.text } : { payload: entry.payload };
    const old = this.history.token;
    if (old !== null) {
      try {
        return await this.wire.send(old, body);
      } catch (problem) {
        if (!(problem instanceof WireError) || problem.trouble !== "expired") throw problem;
      }
    }
    const token = await this.wire.session();
    if (this.flight !== entry.id) return [];
    this.history.token = token;
    if (old !== null && this.entries.some((e) => e.from === "advisor")) {
      this.history.put({ id: newId(), at: entry.at - 0.5, from: "note", text: words.newSession });
    }
    return this.wire.send(token, body);
  }

  private keep(reply: Reply): Theirs {
    const entry: Theirs = { id: newId(), at: this.history.now(), from: "advisor", text: reply.text, buttons: reply.buttons, custom: reply.custom };
    this.history.put(entry);
    return entry;
  }

  /** A message that was on its way when its page closed gets no answer any more: say so and offer to send it again. */
  private settleAbandoned(): void {
    const reloaded = wasReloaded();
    for (const entry of this.history.entries) {
      if (entry.from !== "you" || entry.state !== "sending") continue;
      const lost = () => {
        const still = this.history.entries.find((e) => e.id === entry.id);
        if (still?.from !== "you" || still.state !== "sending" || this.flight === entry.id) return;
        this.history.put({ ...still, state: "failed", problem: words.interrupted });
        this.told("elsewhere");
      };
      const left = entry.at + ABANDONED - Date.now();
      if (reloaded || left <= 0) lost();
      else setTimeout(lost, left); // another tab may still be waiting for it
    }
  }
}

function asksToForget(entry: Yours): boolean {
  return entry.payload === FORGET_PAYLOAD || (entry.payload === null && FORGET.test(entry.text));
}

/** Whether this very tab showed the page before: then it was the one that waited. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
}
