/** The card of questions to ask, grouped by whom to ask. */

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Questions } from "../payloads";
import { richLine } from "../rich-text";
import { words } from "../words";
import type { CardContext } from "./context";
import { disclosure, heading } from "./parts";

export function questionsCard(card: Questions, context: CardContext): TemplateResult {
  const groups = card.groups.filter((group) => group.questions.length > 0);
  return html`<header class="verdict plainly"><h3>${card.title}</h3></header>
    ${groups.map(
      (group) =>
        html`<section class="group">
          <h4 class="part-title">${heading(group.to)}</h4>
          <ol>
            ${group.questions.map(
              (question) =>
                html`<li>
                  <p class="question">${richLine(question.text)}</p>
                  ${question.why ? html`<p class="aside">${richLine(question.why)}</p>` : nothing}
                  ${question.listen_for || question.warning
                    ? disclosure(
                        words.goodAnswer,
                        html`${question.listen_for ? html`<p>${icon("good")} <strong>${words.listenFor}</strong> ${richLine(question.listen_for)}</p>` : nothing}
                        ${question.warning ? html`<p>${icon("poor")} <strong>${words.warning}</strong> ${richLine(question.warning)}</p>` : nothing}`,
                        "listen",
                      )
                    : nothing}
                </li>`,
            )}
          </ol>
        </section>`,
    )}
    <div class="card-actions">
      <button type="button" class="plain" @click=${() => { context.copy(asText(card)); }}>${icon("copy")}<span>${words.copyQuestions}</span></button>
    </div>`;
}

function asText(card: Questions): string {
  const groups = card.groups.map((group) => `${heading(group.to)}\n${group.questions.map((question) => `- ${question.text}`).join("\n")}`);
  return [card.title, ...groups].join("\n\n");
}
