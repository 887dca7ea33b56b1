/** The style sheets, as constructed sheets: a strict content security policy lets them pass. */

import cards from "./cards.css?inline";
import chat from "./chat.css?inline";
import frame from "./frame.css?inline";
import tokens from "./tokens.css?inline";

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

export const sheets: CSSStyleSheet[] = [tokens, frame, chat, cards].map(sheet);

/** For the document itself, when the element is the whole page. */
export const pageSheet: CSSStyleSheet = sheet("html,body{margin:0;height:100%;overflow:hidden}");
