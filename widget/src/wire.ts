/** Talks to the server's channel: sessions, messages, and every way they can fail, told as one kind of error. */

import { listOf, object, text, type Check } from "./shape";
import type { Button } from "./history";

const PATIENCE = 30_000; // milliseconds
const BUSY_TRIES = 3;

export interface Reply {
  text: string;
  buttons: Button[];
  custom: unknown;
}

export type Trouble = "offline" | "timeout" | "unreachable" | "slow_down" | "unavailable" | "refused" | "empty" | "expired";

/** Why a message was not answered; ``said`` is the server's own sentence, ``wait`` the seconds until it may be tried again. */
export class WireError extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly said: string | null = null,
    readonly wait = 0,
  ) {
    super(trouble);
  }
}

const longText = ((v: unknown) => typeof v === "string" && v.length <= 20_000) as Check<string>;
const isButton = object({ title: text, payload: text });
const isRecord = ((v: unknown) => typeof v === "object" && v !== null) as Check<Record<string, unknown>>;

function readReplies(body: unknown): Reply[] {
  if (!isRecord(body) || !listOf(isRecord)(body["messages"])) throw new WireError("refused");
  return body["messages"]
    .map((message) => ({
      text: longText(message["text"]) ? message["text"] : "",
      buttons: Array.isArray(message["buttons"]) ? message["buttons"].filter(isButton).slice(0, 12) : [],
      custom: message["custom"] ?? null,
    }))
    .filter((reply) => reply.text.trim() !== "" || reply.custom !== null || reply.buttons.length > 0);
}

async function troubleOf(response: Response): Promise<WireError> {
  const body: unknown = await response.json().catch(() => null);
  const said = isRecord(body) && text(body["error"]) && body["error"].length <= 300 ? body["error"] : null;
  const asked = Number(response.headers.get("Retry-After"));
  const wait = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), 600) : 0;
  if (response.status === 401) return new WireError("expired", said);
  if (response.status === 429) return new WireError("slow_down", said, wait || 5);
  if (response.status >= 500) return new WireError("unavailable", said, wait);
  return new WireError("refused", said);
}

async function post(address: string, body: unknown, token: string | null): Promise<Response> {
  if (!navigator.onLine) throw new WireError("offline");
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === "TimeoutError") throw new WireError("timeout");
    throw new WireError(navigator.onLine ? "unreachable" : "offline");
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export class Wire {
  constructor(private readonly server: string) {}

  /** A new session's token. */
  async session(): Promise<string> {
    const response = await post(`${this.server}/chat/session`, {}, null);
    if (!response.ok) throw await troubleOf(response);
    const body: unknown = await response.json().catch(() => null);
    const isSession = object({ token: text });
    if (!isSession(body)) throw new WireError("unavailable");
    return body.token;
  }

  /** The answer to a message (or to a button's payload). Waits a moment when another tab's message is still being answered. */
  async send(token: string, body: { message: string } | { payload: string }): Promise<Reply[]> {
    for (let attempt = 1; ; attempt++) {
      const response = await post(`${this.server}/chat/message`, body, token);
      if (response.status === 409 && attempt < BUSY_TRIES) {
        await pause(1_000 * attempt);
        continue;
      }
      if (!response.ok) throw await troubleOf(response);
      const answer: unknown = await response.json().catch((problem: unknown) => {
        throw new WireError(problem instanceof DOMException && problem.name === "TimeoutError" ? "timeout" : "unavailable");
      });
      const replies = readReplies(answer);
      if (replies.length === 0) throw new WireError("empty");
      return replies;
    }
  }
}
