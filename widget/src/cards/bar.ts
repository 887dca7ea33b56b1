/** A benchmark bar: names and figures as HTML text, bands, marks and the person's possible range as SVG. */

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Finding } from "../payloads";
import { words } from "../words";
import { scaleOf, type Scale } from "./scale";

const figure = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The bar of a finding that has bands; nothing when it has none that can be drawn. */
export function bar(finding: Finding): TemplateResult | typeof nothing {
  const { bands, marks, measure } = finding;
  const [low, high] = measure?.value ?? [null, null];
  const scale = scaleOf(bands, [low, high, ...marks.map((mark) => mark.at)].filter((value) => value !== null));
  if (scale === null || bands.length > 7) return nothing;
  const described = words.barSays(
    measure?.label ?? finding.title,
    measure?.value ? measure.display : words.notKnown,
    [...bands.map((band) => `${band.name} ${words.from(figure.format(band.from))}`), ...marks.map((mark) => `${mark.label} ${figure.format(mark.at)}`)].join(", "),
  );
  return html`<div class="bar" role="img" aria-label=${described}>
      <div class="bar-names">
        ${bands.map((band) => html`<span class=${band.possible ? "possible" : ""}>${band.name}</span>`)}
      </div>
      <svg class="bar-drawing" width="100%" height="34" aria-hidden="true" focusable="false">
        ${bands.map(
          (band, i) => svg`<rect class="band ${band.good ? "good" : ""} ${band.possible ? "possible" : ""}"
            x=${percent(i / bands.length)} y="14" width=${percent(1 / bands.length)} height="10" />`,
        )}
        ${bands.slice(1).map((_, i) => svg`<line class="gap" x1=${percent((i + 1) / bands.length)} x2=${percent((i + 1) / bands.length)} y1="12" y2="26" />`)}
        ${marks.map((mark, i) => svg`<line class="mark m${i % 3}" x1=${percent(scale.place(mark.at))} x2=${percent(scale.place(mark.at))} y1="9" y2="34" />`)}
        ${measure?.value ? range(scale, low, high) : nothing}
      </svg>
      <div class="bar-starts">${bands.map((band) => html`<span>${figure.format(band.from)}</span>`)}</div>
    </div>
    ${marks.length
      ? html`<ul class="bar-marks" aria-hidden="true">
          ${marks.map((mark, i) => html`<li><svg width="8" height="14" aria-hidden="true" focusable="false"><line class="mark m${i % 3}" x1="4" x2="4" y1="0" y2="14" /></svg><span>${holdsFigure(mark.label, mark.at) ? nothing : html`<strong>${figure.format(mark.at)}</strong> `}${mark.label}</span></li>`)}
        </ul>`
      : nothing}`;
}

/** A label such as "official minimum 1,000" already tells its figure. */
function holdsFigure(label: string, at: number): boolean {
  return label.replace(/,/g, "").includes(String(at));
}

/** The range the value may lie in as a bracket, one value as a pin, an open end as an arrowhead. */
function range(scale: Scale, low: number | null, high: number | null): SVGTemplateResult | typeof nothing {
  if (low === null && high === null) return nothing;
  const from = percent(low === null ? 0 : scale.place(low));
  const to = percent(high === null ? 1 : scale.place(high));
  if (low !== null && low === high) {
    return svg`<svg x=${from} y="0" overflow="visible"><line class="stem" y1="10" y2="26" /><path class="pin" d="M0 13-6 3.500H6z" /></svg>`;
  }
  const upright = svg`<line class="cap" x1="0" x2="0" y1="2.500" y2="26" />`;
  return svg`<line class="reach" x1=${from} x2=${to} y1="7" y2="7" />
    <svg x=${from} y="0" overflow="visible">${low === null ? svg`<path class="cap" d="M7 2.500 2 7l5 4.500" />` : upright}</svg>
    <svg x=${to} y="0" overflow="visible">${high === null ? svg`<path class="cap" d="M-7 2.500-2 7l-5 4.500" />` : upright}</svg>`;
}
