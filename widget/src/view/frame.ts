/** What stands around the conversation: the head with its menu, the invitation of an empty one, the question before deleting. */

import { html, nothing, type TemplateResult } from "lit";
import { icon, logo, vesselTree, type IconName } from "../icons";
import { link } from "../rich-text";
import { words } from "../words";

export interface HeadView {
  title: string;
  page: boolean;
  dark: boolean;
  menuOpen: boolean;
  canDelete: boolean;
  toggleMenu(): void;
  toggleTheme(): void;
  rulebook: string;
  askFacts(): void;
  askDelete(): void;
  close(): void;
}

export function head(view: HeadView): TemplateResult {
  const theme = view.dark ? words.toLight : words.toDark;
  return html`<header class="head">
    <div class="brand" tabindex="-1">
      ${logo()}
      <div>
        ${view.page ? html`<h1>${view.title}</h1>` : html`<h2 id="title">${view.title}</h2>`}
        ${view.page ? html`<p>${words.tagline}</p>` : nothing}
      </div>
    </div>
    <div class="tools">
      <button type="button" class="tool" aria-label=${theme} title=${theme} @click=${view.toggleTheme}>${icon(view.dark ? "sun" : "moon")}</button>
      <div class="menu">
        <button type="button" class="tool menu-button" aria-label=${words.menu} title=${words.menu} aria-expanded=${view.menuOpen ? "true" : "false"} aria-controls="menu" @click=${view.toggleMenu}>${icon("menu")}</button>
        <div id="menu" class="menu-items" ?hidden=${!view.menuOpen}>
          <button type="button" @click=${view.askFacts}>${icon("list")}<span>${words.knownSoFar}</span></button>
          ${link(view.rulebook, html`${icon("book")}<span>${words.rulebook}</span>`)}
          <button type="button" aria-disabled=${view.canDelete ? "false" : "true"} @click=${view.askDelete}>${icon("trash")}<span>${words.startOver}</span></button>
        </div>
      </div>
      ${view.page ? nothing : html`<button type="button" class="tool" aria-label=${words.close} title=${words.close} @click=${view.close}>${icon("close")}</button>`}
    </div>
  </header>`;
}

export function invitation(page: boolean, notice: string | null, say: (text: string) => void): TemplateResult {
  return html`<section class="hero">
    ${page ? vesselTree() : nothing}
    ${notice ? html`<p class="notice">${icon("good")}<span>${notice}</span></p>` : nothing}
    ${page ? html`<h2>${words.heroTitle}</h2>` : html`<h3>${words.heroTitle}</h3>`}
    <p class="hero-text">${words.heroText}</p>
    <p class="eyebrow" id="try">${words.tryThis}</p>
    <ul class="suggestions" aria-labelledby="try">
      ${words.suggestions.map(
        (one) =>
          html`<li>
            <button type="button" @click=${() => { say(one.text); }}>${icon(one.icon as IconName)}<span><strong>${one.lead}</strong><span>${one.text}</span></span></button>
          </li>`,
      )}
    </ul>
  </section>`;
}

export interface DeleteView {
  working: boolean;
  failed: string | null;
  confirm(): void;
  here(): void;
  cancel(): void;
}

export function deleteDialog(view: DeleteView): TemplateResult {
  return html`<dialog class="delete" aria-labelledby="delete-title" aria-describedby="delete-text" @close=${view.cancel}>
    <h2 id="delete-title">${words.deleteTitle}</h2>
    <p id="delete-text">${words.deleteText}</p>
    ${view.failed ? html`<p class="conflict" role="alert">${icon("poor")}<span>${words.deleteFailed} ${view.failed}</span></p>` : nothing}
    <div class="delete-ways">
      <button type="button" class="plain" @click=${view.cancel}>${words.deleteNo}</button>
      ${view.failed ? html`<button type="button" class="plain" @click=${view.here}>${words.deleteLocal}</button>` : nothing}
      <button type="button" class="strong" aria-disabled=${view.working ? "true" : "false"} @click=${view.confirm}>${view.failed ? words.retry : words.deleteYes}</button>
    </div>
  </dialog>`;
}
