/** The conversation as it is shown: what was said by whom, quick replies, trouble with a way out, the sign that an answer is coming. */

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { drawCard, readMessage, type CardContext } from "../cards";
import type { Button, Entry, Theirs, Yours } from "../history";
import { icon, logo } from "../icons";
import { richText } from "../rich-text";
import { words } from "../words";

export interface TranscriptView {
  entries: readonly Entry[];
  busy: boolean;
  slow: boolean;
  wait: number;
  context: CardContext;
  choose(button: Button): void;
  retry(entry: Yours): void;
  edit(entry: Yours): void;
}

export function transcript(view: TranscriptView): TemplateResult {
  const lastYours = view.entries.findLastIndex((entry) => entry.from === "you");
  return html`<ol class="log">
    ${repeat(
      view.entries,
      (entry) => entry.id,
      (entry, i) => {
        if (entry.from === "note") return html`<li class="note"><span>${entry.text}</span></li>`;
        if (entry.from === "you") return yours(entry, view);
        return theirs(entry, view, i > lastYours, view.entries[i - 1]?.from !== "advisor");
      },
    )}
    ${view.busy
      ? html`<li class="advisor coming">
          ${logo()}
          <div class="said-by"><p class="dots"><i></i><i></i><i></i>${view.slow ? html`<span>${words.stillThinking}</span>` : nothing}</p></div>
        </li>`
      : nothing}
  </ol>`;
}

function yours(entry: Yours, view: TranscriptView): TemplateResult {
  return html`<li class="you" data-id=${entry.id}>
    <div class="bubble"><span class="unseen">${words.youSaid} </span>${entry.text}</div>
    ${entry.state === "failed"
      ? html`<div class="trouble">
          <p>${icon("poor")}<span><span class="unseen">${words.notSent} </span>${entry.problem ?? words.notSent}</span></p>
          <div class="trouble-ways">
            <button type="button" class="plain retry" aria-disabled=${view.busy || view.wait > 0 ? "true" : "false"} @click=${() => { view.retry(entry); }}>
              ${view.wait > 0 ? words.retryIn(view.wait) : words.retry}
            </button>
            ${entry.payload === null ? html`<button type="button" class="plain" @click=${() => { view.edit(entry); }}>${icon("pencil")}<span>${words.edit}</span></button>` : nothing}
          </div>
        </div>`
      : nothing}
  </li>`;
}

function theirs(entry: Theirs, view: TranscriptView, current: boolean, first: boolean): TemplateResult {
  const { intro, payload } = readMessage(entry.text, entry.custom);
  return html`<li class="advisor ${first ? "" : "follows"}" data-id=${entry.id}>
    ${first ? logo() : nothing}
    <div class="said-by">
      <span class="unseen">${words.advisorSaid} </span>
      ${intro ? html`<div class="prose">${richText(intro)}</div>` : nothing}
      ${payload
        ? html`<article class="card ${payload.type}">
            ${drawCard(payload, view.context)}
            ${entry.text && payload.type !== "questions" && !(payload.type === "facts" && payload.folded)
              ? html`<button type="button" class="plain copy" @click=${() => { view.context.copy(entry.text); }}>${icon("copy")}<span>${words.copy}</span></button>`
              : nothing}
          </article>`
        : nothing}
      ${entry.buttons.length
        ? html`<div class="replies ${current ? "" : "past"}">
            ${entry.buttons.map(
              (button) =>
                html`<button type="button" class="reply" aria-disabled=${view.busy ? "true" : "false"} @click=${() => { view.choose(button); }}>${button.title}</button>`,
            )}
          </div>`
        : nothing}
    </div>
  </li>`;
}
