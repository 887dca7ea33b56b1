/** The card of a judgement: verdict, notice, findings with their bars, the numbers as a table, the question worth asking next. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Assessment, Finding } from "../payloads";
import { richLine } from "../rich-text";
import { words } from "../words";
import type { CardContext } from "./context";
import { findingPart, quote, reasons, status } from "./finding";
import { badge, capital, disclosure, heading, headline } from "./parts";

const SHOWN = 3; // findings shown at once; the rest open on demand, so that the verdict and the next question stay close together

export function assessmentCard(card: Assessment, context: CardContext): TemplateResult {
  const verdict = card.findings.find((finding) => finding.kind === "verdict");
  const findings = card.findings.filter((finding) => finding !== verdict);
  const hidden = findings.slice(SHOWN);
  return html`<header class="verdict ${card.tone}">
      <p class="eyebrow">${badge(card.tone, words.verdicts[card.tone])}<span>${[card.program && capital(card.program), heading(card.topic.replace(/-/g, " "))].filter(Boolean).join(" · ")}</span></p>
      ${headline(card.headline)}
      ${card.tone === "open" ? nothing : html`<p class="certainty">${heading(words.certainty[card.certainty])}</p>`}
      ${verdict ? disclosure(words.whyThis, reasons(verdict, context), "why") : nothing}
    </header>
    ${card.notice ? html`<p class="notice">${icon("open")}<span>${richLine(card.notice)}</span></p>` : nothing}
    ${findings.slice(0, SHOWN).map((finding) => findingPart(finding, context))}
    ${hidden.length ? disclosure(words.moreFindings(hidden.length), hidden.map((finding) => findingPart(finding, context)), "rest") : nothing}
    ${card.findings.length ? disclosure(words.numbers, numbers(findings, card.findings), "numbers") : nothing} ${nextQuestion(card, context)}`;
}

function nextQuestion(card: Assessment, context: CardContext): TemplateResult | typeof nothing {
  const next = card.next_question;
  if (next === null) return nothing;
  const others = card.missing.filter((missing) => missing.fact !== next.fact);
  return html`<aside class="next">
    <p class="eyebrow">${icon("question")}<span>${words.nextQuestion}</span></p>
    <p class="next-text">${richLine(next.text)}</p>
    ${next.why ? html`<p class="next-why">${richLine(next.why)}</p>` : nothing}
    <button type="button" class="plain" @click=${() => { context.prefill(""); }}>${icon("pencil")}<span>${words.answerNow}</span></button>
    ${others.length ? html`<p class="next-others">${words.stillOpen}: ${others.map((missing) => missing.label).join(", ")}.</p>` : nothing}
  </aside>`;
}

function numbers(findings: readonly Finding[], all: readonly Finding[]): TemplateResult {
  const measuredOnes = findings.filter((finding) => finding.measure !== null);
  const reads = [...new Map(all.flatMap((finding) => finding.reads).map((read) => [`${read.fact} ${read.value}`, read])).values()];
  const { what, yours, result, threshold, fact, value, words: own } = words.column;
  return html`${measuredOnes.length
    ? table(
        words.numbersOf,
        [what, yours, result, threshold],
        measuredOnes.map((f) => [
          f.title,
          f.measure?.display ?? words.notKnown,
          status(f),
          [f.threshold ?? "", ...f.marks.map((mark) => mark.label)].filter(Boolean).join("; "),
        ]),
      )
    : nothing}
  ${measuredOnes.some((f) => f.bands.length) ? html`<p class="aside">${words.bandsNote}</p>` : nothing}
  ${reads.length
    ? table(
        words.factsUsed,
        [fact, value, own],
        reads.map((read) => [heading(read.label), read.known ? read.value : words.notKnown, read.said ? quote(read.said, read.who) : ""]),
      )
    : nothing}`;
}

/** A table that on a narrow screen becomes a list of rows, each figure under its own column's name; the roles keep it a table. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${row.map((cell, i) =>
              i === 0
                ? html`<th role="rowheader" scope="row">${cell}</th>`
                : html`<td role="cell" data-column=${columns[i] ?? ""} class=${cell ? "" : "empty"}>${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
