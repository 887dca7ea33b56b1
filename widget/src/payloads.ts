/** The cards a server may send with a message: their shapes, as told in schemas/, and the check before one is drawn. */

import { content, either, listOf, number, object, oneOf, optional, orNull, pairOf, text, yesNo, type Check, type Checked } from "./shape";

const tone = oneOf("good", "mixed", "poor", "open");

const page = optional(text); // where the rule stands on the server

const source = object({
  id: text,
  title: text,
  publisher: orNull(text),
  at: text,
  url: orNull(text),
  published: orNull(text),
  retrieved: orNull(text),
  confidence: oneOf("high", "medium", "low"),
  kind: oneOf("guide", "official", "study", "ours"),
  label: text,
});

const measure = object({ label: text, unit: orNull(text), value: orNull(pairOf(orNull(number))), display: text });
const band = object({ name: text, from: number, to: orNull(number), good: yesNo, possible: yesNo });
const mark = object({ at: number, label: text });
const read = object({ fact: text, label: text, value: text, said: orNull(text), turn: orNull(number), who: orNull(text), known: yesNo });

const finding = object({
  rule: text,
  kind: text,
  title: text,
  tone,
  text,
  why: orNull(text),
  do: orNull(text),
  severity: orNull(oneOf("decisive", "major", "minor")),
  measure: orNull(measure),
  bands: listOf(band),
  marks: listOf(mark),
  outcomes: listOf(text),
  certain: yesNo,
  reads: listOf(read),
  threshold: orNull(text),
  would_change: orNull(text),
  location: text,
  page,
  sources: listOf(source),
});

const head = <T extends string>(type: T) => ({ type: oneOf(type), version: oneOf(1) });

const assessment = object({
  ...head("assessment"),
  topic: text,
  program: orNull(text),
  headline: text,
  tone,
  certainty: oneOf("certain", "likely", "open"),
  findings: listOf(finding),
  missing: listOf(object({ fact: text, label: text })),
  next_question: orNull(object({ fact: text, text, why: orNull(text) })),
  notice: orNull(text),
});

const comparison = object({
  ...head("comparison"),
  programs: listOf(text, 2),
  headline: text,
  rows: listOf(
    object({
      rule: text,
      title: text,
      cells: listOf(object({ program: text, shown: text, known: yesNo, tone })),
      better: orNull(text),
      text,
      page,
      sources: listOf(source),
    }),
  ),
  trade_offs: listOf(finding),
  missing: listOf(object({ program: text, facts: listOf(text) })),
});

const question = object({ id: text, text, why: orNull(text), listen_for: orNull(text), warning: orNull(text), known: yesNo });
const questions = object({ ...head("questions"), title: text, groups: listOf(object({ to: text, questions: listOf(question) })) });

const explanation = either(
  object({ ...head("explanation"), title: text, findings: listOf(finding, 1) }),
  object({ ...head("explanation"), title: text, finding }),
);

const fact = object({
  fact: text,
  label: text,
  value: text,
  said: orNull(text),
  who: orNull(text),
  confirmed: yesNo,
  conflict: orNull(text),
  fix_payload: text,
});
const facts = object({
  ...head("facts"),
  folded: yesNo,
  programs: listOf(object({ name: text, facts: listOf(fact) })),
  applicant: listOf(fact),
  away_plan: listOf(fact),
});

const answer = object({ ...head("answer"), title: text, short: text, more: orNull(text), sources: listOf(source), rule: text, page });

const plan = <T extends string>(type: T) =>
  object({
    ...head(type),
    title: text,
    sections: listOf(object({ title: text, rows: listOf(listOf(text)) })),
    file: orNull(object({ name: text, mime: oneOf("text/csv", "text/calendar", "text/plain", "text/markdown", "application/json"), content })),
  });
const awayPlan = plan("away_plan");
const exported = plan("export");

export type Tone = Checked<typeof tone>;
export type Source = Checked<typeof source>;
export type Finding = Checked<typeof finding>;
export type Band = Checked<typeof band>;
export type Assessment = Checked<typeof assessment>;
export type Comparison = Checked<typeof comparison>;
export type Questions = Checked<typeof questions>;
export type Explanation = Checked<typeof explanation>;
export type Fact = Checked<typeof fact>;
export type Facts = Checked<typeof facts>;
export type Answer = Checked<typeof answer>;
export type Plan = Checked<typeof awayPlan> | Checked<typeof exported>;
export type Payload = Assessment | Comparison | Questions | Explanation | Facts | Answer | Plan;

const CHECKS: Record<string, Check<Payload>> = {
  assessment,
  comparison,
  questions,
  explanation,
  facts,
  answer,
  away_plan: awayPlan,
  export: exported,
} as Record<string, Check<Payload>>;

/** The payload, if it is of a type we know and has that type's shape; otherwise null, and the message's text stands alone. */
export function readPayload(custom: unknown): Payload | null {
  if (typeof custom !== "object" || custom === null) return null;
  const type = (custom as { type?: unknown }).type;
  const check = typeof type === "string" && Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
  return check?.(custom) ? custom : null;
}
