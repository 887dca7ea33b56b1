/** Draws the card of a payload, and tells what of a message's text the card does not say already. */

import type { TemplateResult } from "lit";
import { readPayload, type Payload } from "../payloads";
import { plain } from "../rich-text";
import { assessmentCard } from "./assessment";
import { comparisonCard } from "./comparison";
import type { CardContext } from "./context";
import { factsCard } from "./facts";
import { answerCard, explanationCard, planCard } from "./other";
import { questionsCard } from "./questions";

export type { CardContext } from "./context";

export function drawCard(payload: Payload, context: CardContext): TemplateResult {
  switch (payload.type) {
    case "assessment":
      return assessmentCard(payload, context);
    case "comparison":
      return comparisonCard(payload, context);
    case "questions":
      return questionsCard(payload, context);
    case "explanation":
      return explanationCard(payload, context);
    case "facts":
      return factsCard(payload, context);
    case "answer":
      return answerCard(payload, context);
    case "away_plan":
    case "export":
      return planCard(payload, context);
  }
}

/** A message as it is shown: the payload if it can be drawn, and the text to stand before it (all of it when there is no card). */
export function readMessage(text: string, custom: unknown): { intro: string; payload: Payload | null; spoken: string } {
  const payload = readPayload(custom);
  if (payload === null) return { intro: text, payload, spoken: plain(text) };
  const first = text.split(/\n\s*\n/, 1)[0]?.trim() ?? "";
  const said = headlineOf(payload);
  const toldByCard = payload.type === "explanation" || (payload.type === "facts" && payload.folded) || /^\s*[-•] /m.test(first); // a list is what the card shows
  const intro = toldByCard ? "" : beyond(first, said);
  return { intro, payload, spoken: plain([intro, said].filter(Boolean).join(". ") || first) };
}

function headlineOf(payload: Payload): string {
  switch (payload.type) {
    case "assessment":
      return payload.program ? `${payload.program}: ${payload.headline}` : payload.headline;
    case "comparison":
      return payload.headline;
    case "answer":
      return payload.short;
    case "facts":
      return "";
    default:
      return payload.title;
  }
}

const letters = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** What the paragraph says that the card's headline does not. */
function beyond(paragraph: string, headline: string): string {
  const told = letters(headline);
  if (told === "") return paragraph;
  const rest = paragraph.replace(/^\*\*([^*\n]+)\*\*[\s:.]*/, (whole, title: string) => (told.startsWith(letters(title)) ? "" : whole));
  const left = letters(rest).replace(told, "");
  return told.includes(left) || left.length < 40 ? "" : rest;
}
