/** The card of what was understood: each fact with the words it stands on, and a way to put it right. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Fact, Facts } from "../payloads";
import { words } from "../words";
import type { CardContext } from "./context";
import { quote } from "./finding";
import { capital, heading } from "./parts";

export function factsCard(card: Facts, context: CardContext): TemplateResult {
  const groups = [
    ...card.programs.map((program) => ({ name: program.name, facts: program.facts, always: true })),
    { name: words.aboutYou, facts: card.applicant, always: false },
    { name: words.awayPlan, facts: card.away_plan, always: false },
  ].filter((group) => group.always || group.facts.length > 0);
  return html`${groups.map(
    (group) =>
      html`<section class="group">
        <h4 class="part-title">${capital(group.name)}</h4>
        ${group.facts.length
          ? html`<ul class="facts">
              ${group.facts.map((fact) => row(fact, context))}
            </ul>`
          : html`<p class="aside">${words.nothingYet}</p>`}
      </section>`,
  )}`;
}

function row(fact: Fact, context: CardContext): TemplateResult {
  return html`<li>
    <div>
      <span class="fact-label">${heading(fact.label)}</span> <strong>${fact.value}</strong>
      ${fact.confirmed ? nothing : html`<span class="badge open">${icon("open")}<span>${words.unconfirmed}</span></span>`}
      ${fact.said ? html`<q class="said">${quote(fact.said, fact.who)}</q>` : nothing}
      ${fact.conflict ? html`<p class="conflict">${icon("poor")}<span>${words.disagree} ${fact.conflict}</span></p>` : nothing}
    </div>
    <button type="button" class="plain" aria-label=${words.fixThis(fact.label)} @click=${() => { context.prefill(fact.fix_payload); }}>${icon("pencil")}<span>${words.fix}</span></button>
  </li>`;
}
