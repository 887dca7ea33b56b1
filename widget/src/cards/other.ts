/** The plainer cards: an answer from the rulebook, an explanation, a plan or a list to take away. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Answer, Explanation, Plan } from "../payloads";
import { richText } from "../rich-text";
import { words } from "../words";
import { table } from "./assessment";
import type { CardContext } from "./context";
import { findingPart } from "./finding";
import { disclosure, rulePage, sources } from "./parts";

export function answerCard(card: Answer, context: CardContext): TemplateResult {
  return html`<header class="verdict plainly"><h3>${card.title}</h3></header>
    <div class="prose">${richText(card.short)}</div>
    ${card.more ? disclosure(words.more, html`<div class="prose">${richText(card.more)}</div>`) : nothing}
    ${disclosure(
      words.sources,
      html`${sources(card.sources)}
        <p class="aside">${words.rule} <code>${card.rule}</code> ${rulePage(card.page, context)}</p>`,
      "why",
    )}`;
}

export function explanationCard(card: Explanation, context: CardContext): TemplateResult {
  const findings = "findings" in card ? card.findings : [card.finding];
  return html`<header class="verdict plainly"><h3>${card.title}</h3></header>
    ${findings.map((finding, i) => findingPart(finding, context, i === 0))}`;
}

export function planCard(card: Plan, context: CardContext): TemplateResult {
  const { file } = card;
  return html`<header class="verdict plainly"><h3>${card.title}</h3></header>
    ${card.sections.map(({ title, rows: [columns, ...rows] }) => (columns ? table(title, columns, rows) : nothing))}
    ${file
      ? html`<div class="card-actions">
          <button type="button" class="plain" @click=${() => { context.save(file); }}>${icon("download")}<span>${words.download(file.name)}</span></button>
        </div>`
      : nothing}`;
}
