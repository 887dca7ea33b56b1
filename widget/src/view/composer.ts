/** The message box: grows with the text, counts near the limit, and keeps the text while an answer is awaited. */

import { html, nothing, type TemplateResult } from "lit";
import { MOST_CHARACTERS } from "../conversation";
import { icon } from "../icons";
import { words } from "../words";

const COUNT_FROM = 3_500;
const figure = new Intl.NumberFormat("en-US");

export interface ComposerView {
  draft: string;
  busy: boolean;
  typed(text: string): void;
  send(): void;
}

/** Whether the text can be sent as one message. */
export function sendable(draft: string): boolean {
  return draft.trim() !== "" && draft.trim().length <= MOST_CHARACTERS;
}

export function composer(view: ComposerView): TemplateResult {
  const length = view.draft.trim().length;
  const over = length - MOST_CHARACTERS;
  return html`<form
    class="composer ${over > 0 ? "over" : ""}"
    @submit=${(event: Event) => {
      event.preventDefault();
      view.send();
    }}
  >
    <label class="unseen" for="message">${words.composer}</label>
    <textarea
      id="message"
      rows="1"
      placeholder=${words.placeholder}
      autocomplete="off"
      enterkeyhint=${touch() ? "enter" : "send"}
      aria-describedby="count"
      aria-invalid=${over > 0 ? "true" : "false"}
      .value=${view.draft}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLTextAreaElement) view.typed(event.target.value);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch()) return;
        event.preventDefault();
        view.send();
      }}
    ></textarea>
    <button type="submit" class="send" aria-label=${words.send} aria-disabled=${view.busy || !sendable(view.draft) ? "true" : "false"}>${icon("send")}</button>
    <p id="count" class="count">
      ${over > 0 ? words.tooLong(figure.format(over)) : length >= COUNT_FROM ? words.characters(figure.format(length), figure.format(MOST_CHARACTERS)) : nothing}
    </p>
  </form>`;
}

/** A device without a keyboard at hand: there Enter makes a new line. */
export function touch(): boolean {
  return matchMedia("(hover: none) and (pointer: coarse)").matches;
}
