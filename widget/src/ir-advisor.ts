/** The element <ir-advisor>: a launcher with a panel, or (mode="page") a whole page. Holds the state; views draw it. */

import { LitElement, html, type PropertyValues, type TemplateResult } from "lit";
import { chooseTheme, chosenTheme, copyText, saveFile, type Theme } from "./browser";
import { readMessage, type CardContext } from "./cards";
import { Conversation, type News } from "./conversation";
import type { Button, Theirs } from "./history";
import { icon } from "./icons";
import { readPayload } from "./payloads";
import { link, plain } from "./rich-text";
import { pageSheet, sheets } from "./styles";
import { composer, sendable, touch } from "./view/composer";
import { deleteDialog, head, invitation } from "./view/frame";
import { transcript } from "./view/transcript";
import { WireError } from "./wire";
import { words } from "./words";

const SLOW = 8_000; // milliseconds of waiting after which we say that it takes longer
const NARROW = "(max-width: 600px)";

export class IRAdvisor extends LitElement {
  static override properties = {
    mode: { type: String },
    server: { type: String },
    heading: { type: String },
    open: { type: Boolean, reflect: true },
  };
  static override styles = sheets;
  /** Where the script came from: the server, unless the element names another. */
  static defaultServer = "";

  declare mode: string | null;
  declare server: string | null;
  declare heading: string | null;
  declare open: boolean;

  private conversation: Conversation | null = null;
  private draft = "";
  private status = "";
  private notice: string | null = null;
  private menuOpen = false;
  private slow = false;
  private theme: Theme | null = chosenTheme();
  private deleting = { working: false, failed: null as string | null };
  private slowTimer = 0;
  private tick = 0;
  private readonly system = matchMedia("(prefers-color-scheme: dark)");
  private readonly redraw = () => { this.requestUpdate(); };
  private readonly context: CardContext = {
    rulebook: (page) => (page && /^\/rulebook\/[a-z0-9_-]+#[a-z0-9.-]+$/.test(page) ? this.address(page) : null),
    prefill: (text) => { this.prefill(text); },
    copy: (text) => void copyText(plainLines(text)).then((done) => { this.announce(done ? words.copied : words.copyFailed); }),
    save: (file) => {
      saveFile(file);
      this.announce(words.downloaded(file.name));
    },
  };

  constructor() {
    super();
    this.mode = null;
    this.server = null;
    this.heading = null;
    this.open = false;
  }

  /** Whether a custom payload would be drawn as a card. */
  static accepts(custom: unknown): boolean {
    return readPayload(custom) !== null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.conversation = new Conversation(this.from, (news, replies) => { this.hear(news, replies ?? []); });
    this.system.addEventListener("change", this.redraw);
    if (this.page && !document.adoptedStyleSheets.includes(pageSheet)) document.adoptedStyleSheets.push(pageSheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.conversation?.stop();
    this.system.removeEventListener("change", this.redraw);
    clearInterval(this.tick);
    clearTimeout(this.slowTimer);
  }

  private get from(): string {
    return (this.server ?? IRAdvisor.defaultServer).replace(/\/+$/, "");
  }

  /** An address on the advisor's server, also when the chat stands in another site. */
  private address(path: string): string {
    const whole = `${this.from}${path}`;
    return /^https?:/i.test(whole) ? whole : new URL(whole, document.baseURI).href;
  }

  private get page(): boolean {
    return this.mode === "page";
  }

  private get dark(): boolean {
    return this.theme === null ? this.system.matches : this.theme === "dark";
  }

  override render(): TemplateResult {
    const theme = this.theme ?? "system";
    if (this.page) return html`<div class="root page" data-theme=${theme} lang="en" @keydown=${this.keys} @click=${this.outside}>${this.body()}</div>`;
    return html`<div class="root widget" data-theme=${theme} lang="en" @keydown=${this.keys} @click=${this.outside}>
      <button type="button" class="launcher" ?hidden=${this.open} aria-label=${words.openChat} @click=${() => { this.show(); }}>
        ${icon("chat")}<span>${this.heading ?? words.name}</span>
      </button>
      <dialog class="panel" aria-labelledby="title" @cancel=${this.cancelled} @close=${() => { this.hide(); }}>${this.body()}</dialog>
    </div>`;
  }

  private body(): TemplateResult {
    const { conversation } = this;
    if (conversation === null) return html``;
    const empty = conversation.entries.length === 0;
    const content = html`${empty ? invitation(this.page, this.notice, (text) => { this.say(text); }) : html`<h2 class="unseen">${words.conversation}</h2>`}
    ${transcript({
      entries: conversation.entries,
      busy: conversation.busy,
      slow: this.slow,
      wait: this.secondsToWait(),
      context: this.context,
      choose: (button) => { this.choose(button); },
      retry: (entry) => {
        if (conversation.busy || this.secondsToWait() > 0) return;
        void conversation.retry(entry);
        this.focusBox();
      },
      edit: (entry) => { this.prefill(entry.text); },
    })}`;
    return html`${head({
        title: this.heading ?? words.name,
        page: this.page,
        dark: this.dark,
        menuOpen: this.menuOpen,
        canDelete: !empty,
        toggleMenu: () => { this.toggleMenu(); },
        toggleTheme: () => { this.toggleTheme(); },
        askFacts: () => {
          this.toggleMenu(false);
          this.choose({ title: words.knownSoFar, payload: "/ask_facts" });
        },
        rulebook: this.address("/rulebook"),
        askDelete: () => {
          this.toggleMenu(false);
          if (!empty) this.deleteBox?.showModal();
        },
        close: () => { this.hide(); },
      })}
      ${this.page
        ? html`<main class="scroll" tabindex="0" aria-label=${words.conversation}><div class="column">${content}</div></main>`
        : html`<section class="scroll" tabindex="0" aria-label=${words.conversation}><div class="column">${content}</div></section>`}
      <footer class="foot">
        <div class="column">
          ${composer({
            draft: this.draft,
            busy: conversation.busy,
            typed: (text) => {
              this.draft = text;
              this.requestUpdate();
            },
            send: () => { this.sendDraft(); },
          })}
          <p class="privacy"><span class="fully">${words.privacy}</span><span class="briefly">${words.privacyShort}</span> ${link(this.address("/rulebook"), words.rulebookBriefly)}</p>
        </div>
      </footer>
      <p class="unseen" role="status">${this.status}</p>
      ${deleteDialog({
        ...this.deleting,
        confirm: () => void this.deleteEverything(),
        here: () => {
          conversation.deleteHere();
          this.deleteBox?.close();
        },
        cancel: () => {
          this.deleting = { working: false, failed: null };
          if (this.deleteBox?.open) this.deleteBox.close();
          this.requestUpdate();
        },
      })}`;
  }

  override firstUpdated(): void {
    if (this.conversation?.entries.length) this.scrollToEnd();
  }

  override updated(changed: PropertyValues): void {
    const panel = this.panel;
    if (panel && this.open !== panel.open) {
      const focused = document.activeElement;
      if (!this.open) panel.close();
      else if (matchMedia(NARROW).matches) panel.showModal();
      else panel.show();
      if (this.open) this.opened(changed.get("open") === false, focused);
    }
    if (this.page) document.documentElement.style.colorScheme = this.theme ?? "light dark";
    const box = this.box;
    if (box) {
      box.style.height = "auto";
      box.style.height = `${String(box.scrollHeight)}px`;
    }
    if (this.secondsToWait() > 0) this.tick ||= setInterval(this.redraw, 500);
    else {
      clearInterval(this.tick);
      this.tick = 0;
    }
  }

  /** Opens the panel. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel and gives the focus back to the launcher. */
  hide(): void {
    if (!this.open) return;
    this.open = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".launcher")?.focus());
  }

  /** Goes to the message box when the visitor opened the panel; gives the focus back when it opened by itself. */
  private opened(byVisitor: boolean, focused: Element | null): void {
    if (this.conversation?.entries.length) this.scrollToEnd();
    if (!byVisitor) {
      if (focused instanceof HTMLElement && focused !== document.body) focused.focus();
      else this.renderRoot.querySelector<HTMLElement>(".panel :focus")?.blur();
    } else if (touch()) this.renderRoot.querySelector<HTMLElement>(".brand")?.focus();
    else this.focusBox();
  }

  private hear(news: News, replies: readonly Theirs[]): void {
    clearTimeout(this.slowTimer);
    this.slow = false;
    this.requestUpdate();
    if (news === "sent") {
      this.notice = null;
      this.slowTimer = setTimeout(() => {
        this.slow = true;
        this.announce(words.stillThinking);
      }, SLOW);
      this.announce(words.thinking);
      this.scrollToEnd();
    } else if (news === "answered") {
      this.announce(replies.map((reply) => readMessage(reply.text, reply.custom).spoken).join(" "));
      this.scrollToAnswer(replies[0]?.id);
    } else if (news === "failed") {
      const failed = this.conversation?.entries.findLast((entry) => entry.from === "you");
      this.announce(failed?.problem ?? words.notSent);
      this.scrollToEnd();
    } else if (news === "deleted") {
      this.notice = plain(replies.map((reply) => reply.text).join(" ")) || this.notice || words.deleted;
      this.announce(this.notice);
    }
  }

  private say(text: string): void {
    if (this.conversation?.busy) this.announce(words.oneMoment);
    else void this.conversation?.say(text);
  }

  private choose(button: Button): void {
    if (this.conversation?.busy) this.announce(words.oneMoment);
    else void this.conversation?.choose(button);
  }

  private sendDraft(): void {
    if (this.conversation?.busy) {
      this.announce(words.oneMoment);
      return;
    }
    if (!sendable(this.draft)) return;
    const text = this.draft.trim();
    this.draft = "";
    this.say(text);
  }

  private prefill(text: string): void {
    this.draft = this.draft.trim() && text ? `${this.draft.trimEnd()}\n${text}` : this.draft + text;
    this.requestUpdate();
    if (text) this.announce(words.prefilled);
    void this.updateComplete.then(() => {
      this.focusBox();
      this.box?.setSelectionRange(this.draft.length, this.draft.length);
    });
  }

  private async deleteEverything(): Promise<void> {
    if (this.deleting.working || this.conversation === null) return;
    this.deleting = { working: true, failed: null };
    this.requestUpdate();
    try {
      this.notice = plain(await this.conversation.deleteEverything());
      this.deleting = { working: false, failed: null };
      this.deleteBox?.close();
      this.focusBox();
    } catch (problem) {
      const said = problem instanceof WireError ? (problem.said ?? "") : "";
      this.deleting = { working: false, failed: said };
    }
    this.requestUpdate();
  }

  private toggleMenu(open = !this.menuOpen): void {
    this.menuOpen = open;
    this.requestUpdate();
  }

  private toggleTheme(): void {
    this.theme = this.dark ? "light" : "dark";
    chooseTheme(this.theme);
    this.requestUpdate();
  }

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.menuOpen) {
      this.toggleMenu(false);
      this.renderRoot.querySelector<HTMLElement>(".menu-button")?.focus();
      event.preventDefault();
    } else if (!this.page && !this.deleteBox?.open) this.hide();
  };

  private readonly outside = (event: Event): void => {
    const inMenu = event.composedPath().some((one) => one instanceof HTMLElement && one.classList.contains("menu"));
    if (this.menuOpen && !inMenu) this.toggleMenu(false);
  };

  private readonly cancelled = (event: Event): void => {
    if (event.target !== this.panel || !this.menuOpen) return;
    event.preventDefault();
    this.toggleMenu(false);
  };

  /** Says something to screen readers; the same words twice are said twice. */
  private announce(words: string): void {
    this.status = "";
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.status = words;
      this.requestUpdate();
    });
  }

  private secondsToWait(): number {
    return Math.max(0, Math.ceil((this.conversation?.waitUntil ?? 0) - Date.now() / 1000));
  }

  private get box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("#message");
  }

  private get panel(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog.panel");
  }

  private get deleteBox(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog.delete");
  }

  private focusBox(): void {
    this.box?.focus({ preventScroll: true });
  }

  private scrollToEnd(): void {
    void this.updateComplete.then(() => this.scrollTo_(Number.MAX_SAFE_INTEGER));
  }

  /** Brings the top of an answer into view, never its end: it is read from the top. */
  private scrollToAnswer(id: string | undefined): void {
    void this.updateComplete.then(() => {
      const answer = id && this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
      const area = this.renderRoot.querySelector(".scroll");
      if (!answer || !area) return;
      const question = answer.previousElementSibling ?? answer;
      const tall = question.getBoundingClientRect().height > area.clientHeight / 3;
      const top = (tall ? answer : question).getBoundingClientRect().top - area.getBoundingClientRect().top;
      this.scrollTo_(area.scrollTop + top - 16);
    });
  }

  private scrollTo_(top: number): void {
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches && top !== Number.MAX_SAFE_INTEGER;
    this.renderRoot.querySelector(".scroll")?.scrollTo({ top, behavior: smooth ? "smooth" : "instant" });
  }
}

/** Text as it is pasted elsewhere: no formatting signs, lines kept. */
function plainLines(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/g, "$1").replace(/`([^`\n]+)`/g, "$1");
}
