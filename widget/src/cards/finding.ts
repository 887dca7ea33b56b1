/** One finding of the rulebook: what was found, its picture, and "why?" down to the source's section. */

import { html, nothing, type TemplateResult } from "lit";
import type { IconName } from "../icons";
import type { Finding } from "../payloads";
import { richLine } from "../rich-text";
import { words } from "../words";
import { bar } from "./bar";
import type { CardContext } from "./context";
import { badge, disclosure, entry, heading, paragraphs, rulePage, sources } from "./parts";

/** The finding as a part of a card; ``open`` shows its reasons at once. */
export function findingPart(finding: Finding, context: CardContext, open = false): TemplateResult {
  const kept = finding.tone === "good" ? nothing : paragraphs(finding.do, "do");
  return html`<section class="finding ${finding.tone}">
    <div class="finding-head">
      <h4>${finding.title}</h4>
      ${badge(finding.tone, status(finding), drawing(finding))}
    </div>
    ${finding.measure?.display && finding.bands.length ? html`<p class="measured">${measured(finding)}</p>` : nothing} ${bar(finding)}
    ${finding.text ? html`<p class="found">${richLine(finding.text)}</p>` : nothing} ${kept}
    ${open ? html`<div class="inside">${reasons(finding, context)}</div>` : disclosure(words.why, reasons(finding, context), "why")}
  </section>`;
}

function measured(finding: Finding): string {
  const { display = "", unit = null } = finding.measure ?? {};
  return unit && !display.includes(unit) && display.length < 30 ? `${display} ${unit.replace(/_/g, " ")}` : display;
}

/** The result in words: the bands still possible, or what kind of flag it is. */
export function status(finding: Finding): string {
  const flag = words.flag[finding.kind];
  if (flag) return finding.severity ? `${flag}, ${words.severity[finding.severity]}` : flag;
  const possible = finding.outcomes.map((outcome) => outcome.replace(/_/g, " "));
  const all = finding.bands.length > 2 && possible.length === finding.bands.length;
  if (possible.length === 0 || possible.length > 3 || all || finding.kind === "verdict") return words.tones[finding.tone];
  return heading(possible.join(` ${words.or} `));
}

function drawing(finding: Finding): IconName {
  return finding.kind === "red_flag" || finding.kind === "contradiction" ? "flag" : finding.tone;
}

/** Everything behind a finding. */
export function reasons(finding: Finding, context: CardContext): TemplateResult {
  return html`<dl class="reasons">
    ${entry(words.matters, finding.why)} ${finding.tone === "good" ? entry(words.toDo, finding.do) : nothing}
    ${finding.reads.length
      ? html`<div>
          <dt>${words.read}</dt>
          <dd>
            <ul class="reads">
              ${finding.reads.map(
                (read) =>
                  html`<li>
                    ${heading(read.label)}: <strong class=${read.known ? "" : "unknown"}>${read.known ? read.value : words.notKnown}</strong>
                    ${read.said ? html`<q class="said">${quote(read.said, read.who)}</q>` : nothing}
                  </li>`,
              )}
            </ul>
          </dd>
        </div>`
      : nothing}
    ${entry(words.threshold, finding.threshold)} ${entry(words.change, finding.would_change)}
    <div>
      <dt>${words.rule}</dt>
      <dd><code>${finding.rule}</code> <span class="location">${finding.location}</span> ${rulePage(finding.page, context)}</dd>
    </div>
    ${finding.sources.length
      ? html`<div>
          <dt>${words.sources}</dt>
          <dd>${sources(finding.sources)}</dd>
        </div>`
      : nothing}
  </dl>`;
}

/** Whose words a fact stands on: the visitor's own, or someone they quoted. */
export function quote(said: string, who: string | null): string {
  return who ? words.saidBy(heading(who), said) : words.youSaidQuote(said);
}
