/** The card of programs side by side: who is stronger in what, the trade-off, and what is missing to decide. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Comparison } from "../payloads";
import { richLine } from "../rich-text";
import { words } from "../words";
import type { CardContext } from "./context";
import { findingPart } from "./finding";
import { capital, disclosure, headline, rulePage, sources } from "./parts";

export function comparisonCard(card: Comparison, context: CardContext): TemplateResult {
  const sourced = card.rows.filter((row) => row.sources.length > 0 || row.text);
  const missing = card.missing.filter((item) => item.facts.length > 0);
  return html`<header class="verdict plainly">
      <p class="eyebrow">${icon("compare")}<span>${card.programs.join(" · ")}</span></p>
      ${headline(card.headline)}
    </header>
    ${card.rows.length ? sideBySide(card) : nothing}
    ${card.trade_offs.length
      ? html`<h4 class="part-title">${words.tradeOffs}</h4>
          ${card.trade_offs.map((finding) => findingPart(finding, context))}`
      : nothing}
    ${sourced.length
      ? disclosure(
          words.criteria,
          html`<ul class="reasons-list">
            ${sourced.map((row) => html`<li><strong>${row.title}</strong> <code>${row.rule}</code> ${rulePage(row.page, context)}${row.text ? html`<p>${richLine(row.text)}</p>` : nothing} ${sources(row.sources)}</li>`)}
          </ul>`,
          "why",
        )
      : nothing}
    ${missing.length
      ? html`<aside class="next">
          <p class="eyebrow">${icon("question")}<span>${words.toDecide}</span></p>
          <ul class="missing">
            ${missing.map((item) => html`<li><strong>${item.program}</strong>: ${item.facts.join(", ")}</li>`)}
          </ul>
        </aside>`
      : nothing}`;
}

function sideBySide(card: Comparison): TemplateResult {
  return html`<table class="versus" role="table">
    <caption class="unseen">${card.headline}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.criterion}</th>
        ${card.programs.map((program) => html`<th role="columnheader" scope="col">${program}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${card.rows.map(
        (row) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${row.title}</th>
            ${card.programs.map((program) => {
              const cell = row.cells.find((one) => one.program === program);
              const better = row.better === program;
              return html`<td role="cell" data-column=${program} class=${better ? "better" : ""}>
                <span class=${cell?.known ? "" : "unknown"}>${cell?.known ? capital(cell.shown) : words.notKnown}</span>
                ${better ? html`<span class="stronger">${icon("good")}<span>${words.better}</span></span>` : nothing}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
