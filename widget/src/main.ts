/** Defines <ir-advisor> (the build lets a second load of the script end before this); and where the page has none, puts one in, set up by the script tag's data- attributes. */

import { IRAdvisor } from "./ir-advisor";

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
if (script?.src) IRAdvisor.defaultServer = new URL(".", script.src).href.replace(/\/$/, "");

function embed(): void {
  if (script === null || document.querySelector("ir-advisor")) return;
  const { server, open, title } = script.dataset;
  const element = document.createElement("ir-advisor");
  if (server) element.setAttribute("server", server);
  if (title) element.setAttribute("heading", title);
  const roomy = innerWidth > 600; // on a phone the open panel would cover the host's page before anyone asked for it
  if (open !== undefined && open !== "false" && roomy) element.setAttribute("open", "");
  document.body.append(element);
}

customElements.define("ir-advisor", IRAdvisor);
if (document.readyState === "loading") addEventListener("DOMContentLoaded", embed, { once: true });
else embed();
