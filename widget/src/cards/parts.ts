/** Pieces that several cards are made of. */

import { html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "../icons";
import type { Source, Tone } from "../payloads";
import { link, richLine, richText } from "../rich-text";
import { words } from "../words";
import type { CardContext } from "./context";

type Piece = TemplateResult | typeof nothing;

/** The way to the rule on the server's pages. */
export function rulePage(page: string | undefined, context: CardContext): Piece {
  const address = context.rulebook(page);
  return address === null ? nothing : html`<span class="rule-page">${link(address, words.readRule)}</span>`;
}

/** A judgement as drawing and word, never by colour alone. */
export function badge(tone: Tone, word: string, drawing: IconName = tone): TemplateResult {
  return html`<span class="badge ${tone}">${icon(drawing)}<span>${word}</span></span>`;
}

/** A part that opens on demand; its state is the browser's, so it stays open while the chat goes on. */
export function disclosure(title: string, body: TemplateResult | TemplateResult[], kind = ""): TemplateResult {
  return html`<details class="disclosure ${kind}">
    <summary>${icon("chevron")}<span>${title}</span></summary>
    <div class="inside">${body}</div>
  </details>`;
}

/** A term and what it is, left out when there is nothing to say. */
export function entry(term: string, value: string | null): Piece {
  return value ? html`<div><dt>${term}</dt><dd>${richLine(capital(value))}</dd></div>` : nothing;
}

/** The sources, each once with all the places in it that a rule stands on. */
export function sources(list: readonly Source[]): Piece {
  if (list.length === 0) return nothing;
  const places = new Map<string, Source[]>();
  for (const source of list) places.set(source.id, [...(places.get(source.id) ?? []), source]);
  return html`<ul class="sources">
    ${[...places.values()].map((same) => {
      const [source] = same;
      if (source === undefined) return nothing;
      const dates = [
        source.published && source.published !== "not stated" ? words.published(source.published) : "",
        source.retrieved ? words.retrieved(source.retrieved) : "",
      ].filter(Boolean);
      return html`<li>
        <span class="source-title">${link(source.url, source.title)}</span>
        ${same.map(({ at }) => html`<span class="source-at">${capital(at)}</span>`)}
        <span class="source-meta"><span class="tag ${source.kind}">${source.label}</span> ${[source.publisher, words.sure[source.confidence], ...dates].filter(Boolean).join(" · ")}</span>
      </li>`;
    })}
  </ul>`;
}

/** A headline's first sentence as the heading, and what follows it as text, so that a long verdict stays quick to read. */
export function headline(value: string): TemplateResult {
  const [, first = value, rest = ""] = (value.length > 90 && /^(.{8,140}?[.!?])\s+(?=\p{Lu})(.+)$/su.exec(value)) || [];
  return html`<h3>${richLine(first)}</h3>
    ${rest ? html`<p>${richLine(rest)}</p>` : nothing}`;
}

export function paragraphs(value: string | null, kind: string): Piece {
  return value ? html`<div class=${kind}>${richText(value)}</div>` : nothing;
}

/** The words with a capital first letter. */
export function capital(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** A name such as "program_director" as a heading. */
export function heading(name: string): string {
  return capital(name.replace(/_/g, " "));
}
