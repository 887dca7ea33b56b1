/** The drawings, all on a grid of 20 by 20 and in the colour of the text beside them; words always stand next to them. */

import { svg, html, type SVGTemplateResult, type TemplateResult } from "lit";

const shapes = {
  good: svg`<circle cx="10" cy="10" r="7.5"/><path d="m6.6 10.3 2.4 2.4 4.6-5"/>`,
  mixed: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"/>`,
  poor: svg`<path d="M10 2.8 18 16.6H2z"/><path d="M10 8v4M10 14.2v.2"/>`,
  open: svg`<circle cx="10" cy="10" r="7.5" stroke-dasharray="2.6 2.4"/><path d="M8 8.2a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1.3M10 13.7v.2"/>`,
  flag: svg`<path d="M5 17.5V3.2M5 4h9.5l-2 3.4 2 3.4H5"/>`,
  send: svg`<path d="M10 16.5v-13M4.5 9 10 3.5 15.5 9"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  menu: svg`<path d="M4 6h12M4 10h12M4 14h8"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.4"/><path d="M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3"/>`,
  moon: svg`<path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z"/>`,
  chat: svg`<path d="M3 4.5h14v9H9.5L6 16.7v-3.2H3z"/>`,
  trash: svg`<path d="M4 5.5h12M8 5.5V3.6h4v1.9M5.5 5.5l.7 11h7.6l.7-11"/>`,
  list: svg`<path d="M7 5.5h9M7 10h9M7 14.5h9M3.6 5.5h.2M3.6 10h.2M3.6 14.5h.2"/>`,
  copy: svg`<path d="M7 7h9v9.5H7z"/><path d="M4 12.5V3.5h8.5"/>`,
  download: svg`<path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13"/>`,
  pencil: svg`<path d="m4 16 .8-3.4L13.4 4 16 6.6l-8.6 8.6z"/>`,
  chevron: svg`<path d="m7.5 5 5 5-5 5"/>`,
  question: svg`<path d="M3 4.5h14v9H9.5L6 16.7v-3.2H3z"/><path d="M8.4 7.4a1.7 1.7 0 1 1 2.2 1.6c-.5.2-.6.4-.6.9M10 11.4v.2"/>`,
  bars: svg`<path d="M3 16.5h14M5.5 16v-4M10 16V8M14.5 16V4"/>`,
  compare: svg`<path d="M10 3v14M3 6h4.5M3 10h4.5M3 14h3M12.5 6H17M12.5 10H15M12.5 14H17"/>`,
  book: svg`<path d="M10 5.2C8 3.6 5.400 3.400 3 3.600v11.600c2.400-.2 5 0 7 1.600 2-1.600 4.600-1.800 7-1.600V3.600c-2.400-.2-5 0-7 1.600zM10 5.200v11.600"/>`,
  passport: svg`<path d="M4.5 2.8h11v14.4h-11z"/><circle cx="10" cy="8.6" r="2.7"/><path d="M7.5 14.2h5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A drawing beside a word that says the same. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}

/** The product's mark: a vessel that branches, and a catheter's tip on its way into one branch. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 32 32" width="32" height="32" fill="none" stroke-linecap="round" aria-hidden="true" focusable="false">
    <rect class="ground" width="32" height="32" rx="9" />
    <path class="vessel" d="M13 26.500v-8c0-4.500-2-5.500-4.500-9.500M13 19c0-4.500 3-6 8.200-8.200" stroke-width="3.200" />
    <circle class="tip" cx="22.600" cy="10" r="2.700" />
  </svg>`;
}

/** A vessel tree with a wire in it, quiet behind the invitation of an empty page. */
export function vesselTree(): TemplateResult {
  return html`<svg class="tree" viewBox="0 0 300 340" fill="none" stroke-linecap="round" aria-hidden="true" focusable="false">
    <path d="M132 340c2-60-8-84 2-130" stroke-width="17" />
    <path d="M134 212c2-44-44-54-62-104M136 208c8-46 58-48 82-98" stroke-width="11" />
    <path d="M72 108C62 78 70 48 50 14M80 126C50 112 34 98 14 92M218 110c14-30 6-58 26-92M204 134c28-12 44-10 78-30" stroke-width="6.500" />
    <path d="M60 52C76 34 84 26 88 4M36 100C22 114 12 116 2 132M236 56c18-12 24-20 48-28M246 120c10 14 22 18 34 34M150 176c10-30 2-50 14-82M98 160c-26 4-40 20-62 26" stroke-width="3.500" />
    <path class="wire" d="M133 340c2-60-8-84 2-130 7-46 58-48 83-100 9-19 9-36 14-54" stroke-width="2.200" />
    <circle class="tip" cx="232.500" cy="54" r="4.500" />
  </svg>`;
}
