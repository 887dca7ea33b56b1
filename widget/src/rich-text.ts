/** Plain text with the little formatting the advisor uses, as nodes: paragraphs, "- " lists, **bold**, `code`, and http(s) links. */

import { html, type TemplateResult } from "lit";
import { words } from "./words";

/** The address, if it is one a reader may be sent to; null for javascript:, data: and the like. */
export function safeLink(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  try {
    const url = new URL(address);
    return url.username || url.password ? null : url.href;
  } catch {
    return null;
  }
}

/** A link that opens beside the conversation and tells the other page nothing about it. */
export function link(address: string | null, label: string | TemplateResult): TemplateResult {
  const href = safeLink(address);
  return href === null ? html`${label}` : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${label}<span class="unseen"> (${words.newTab})</span></a>`;
}

const INLINE = /\*\*(?<bold>[^*\n]+)\*\*|`(?<code>[^`\n]+)`|\[(?<label>[^\]\n]+)\]\((?<target>[^)\s]+)\)|(?<url>https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/gi;

function inline(line: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    const { bold, code, label, target, url } = match.groups ?? {};
    parts.push(line.slice(end, match.index));
    if (bold !== undefined) parts.push(html`<strong>${bold}</strong>`);
    else if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (label !== undefined && target !== undefined) parts.push(safeLink(target) ? link(target, label) : match[0]);
    else if (url !== undefined) parts.push(link(url, url));
    end = match.index + match[0].length;
  }
  parts.push(line.slice(end));
  return parts;
}

const ITEM = /^\s*[-•*]\s+(?=\S)/;

/** The whole text as blocks. */
export function richText(value: string): TemplateResult[] {
  return value
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== "")
    .flatMap((block) => runs(block.split("\n")))
    .map(({ list, lines }) =>
      list
        ? html`<ul>
            ${lines.map((line) => html`<li>${inline(line.replace(ITEM, ""))}</li>`)}
          </ul>`
        : html`<p>${lines.map((line, i) => html`${i ? html`<br />` : ""}${inline(line)}`)}</p>`,
    );
}

function runs(lines: string[]): { list: boolean; lines: string[] }[] {
  const found: { list: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const list = ITEM.test(line);
    const last = found.at(-1);
    if (last?.list === list) last.lines.push(line);
    else found.push({ list, lines: [line] });
  }
  return found;
}

/** One line of text with bold, code and links; for places where a paragraph would be too much. */
export function richLine(value: string): (string | TemplateResult)[] {
  return inline(value);
}

/** The text as it is read aloud: no formatting signs. */
export function plain(value: string): string {
  return value.replace(/\*\*([^*\n]+)\*\*/g, "$1").replace(/`([^`\n]+)`/g, "$1").replace(/^\s*[-•*]\s+/gm, "").replace(/\s+/g, " ").trim();
}
