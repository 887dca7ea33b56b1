/** The card of what was understood: each fact with the words it stands on, and a way to put it right. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Fact, Facts } from "../payloads";
import { words } from "../words";
import type { CardContext } from "./context";
import { quote } from "./finding";
import { capital, disclosure, heading } from "./parts";

export function factsCard(card: Facts, context: CardContext): TemplateResult {
  const groups = [
    ...card.programs.map((program) => ({ name: program.name, facts: program.facts, always: true })),
    { name: words.aboutYou, facts: card.applicant, always: false },
    { name: words.awayPlan, facts: card.away_plan, always: false },
  ].filter((group) => group.always || group.facts.length > 0);
  const list = html`${groups.map(
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
  return card.folded ? folded(groups, list) : list;
}

/** A fact that must be seen: it waits for a confirmation, or what was said of it doesn't agree. */
function needsALook(fact: Fact): boolean {
  return !fact.confirmed || fact.conflict !== null;
}

/**
 * The values in a line for each group, what needs a look in a line of its own, and the list on demand: so that the answer below is in
 * sight at once, on a phone too. A line that is too long is cut by the stylesheet; the list has all of it.
 */
function folded(groups: readonly { name: string; facts: readonly Fact[] }[], list: TemplateResult): TemplateResult {
  const told = groups.filter((group) => group.facts.length > 0);
  const count = told.reduce((sum, group) => sum + group.facts.length, 0);
  const several = told.length > 1;
  return html`${told.map((group) => {
    const plain = group.facts.filter((fact) => !needsALook(fact));
    return plain.length
      ? html`<p class="understood ${several ? "short" : ""}">
          <strong>${capital(group.name)}</strong> ${plain.map((fact) => `${fact.label} ${fact.value}`).join(" · ")}
        </p>`
      : nothing;
  })}${told.map((group) => looks(several ? group.name : "", group.facts.filter(needsALook)))}${disclosure(words.understood(count), list)}`;
}

/** The facts of a group that need a look: those that wait for a confirmation in one line, each that people differ on in its own. */
function looks(owner: string, facts: readonly Fact[]): TemplateResult {
  const named = owner ? html`<strong>${capital(owner)}</strong> ` : nothing;
  const waiting = facts.filter((fact) => fact.conflict === null);
  return html`${waiting.length
    ? html`<p class="understood look">
        ${named}${waiting.map((fact) => `${fact.label} ${fact.value}`).join(" · ")}
        <span class="badge open">${icon("open")}<span>${words.unconfirmed}</span></span>
      </p>`
    : nothing}${facts
    .filter((fact) => fact.conflict !== null)
    .map(
      (fact) =>
        html`<p class="understood look">
          ${named}${fact.label} ${fact.value}
          <span class="conflict">${icon("poor")}<span>${words.disagree} ${fact.conflict ?? ""}</span></span>
        </p>`,
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
