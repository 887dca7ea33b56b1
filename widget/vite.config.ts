import { copyFileSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const BUDGET = 30_000; // bytes after gzip, of the one script a visitor loads

/** Lays the page beside the script, tells the script's size, and fails the build when it outgrows its budget. */
function finish(): Plugin {
  return {
    name: "finish",
    writeBundle() {
      copyFileSync("index.html", "dist/index.html");
      const script = readFileSync("dist/widget.js");
      const packed = gzipSync(script, { level: 9 }).length;
      console.log(`widget.js: ${(script.length / 1000).toFixed(1)} kB, ${(packed / 1000).toFixed(1)} kB after gzip (budget ${BUDGET / 1000} kB)`);
      if (packed > BUDGET) throw new Error("widget.js is larger than its budget: take something out, or raise the budget on purpose.");
    },
  };
}

/** Takes the indentation out of the sources: in templates it would be shipped, elsewhere it means nothing. */
function unindent(): Plugin {
  return {
    name: "unindent",
    enforce: "pre",
    transform(code, id) {
      return id.includes("/src/") && id.endsWith(".ts") ? { code: code.replace(/\n\s+/g, "\n"), map: null } : null;
    },
  };
}

export default defineConfig({
  plugins: [unindent(), finish()],
  build: {
    target: ["chrome111", "firefox121", "safari16.4"],
    outDir: "dist",
    emptyOutDir: true,
    cssMinify: "lightningcss",
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // keeps light-dark(); styles/tokens.css has the fallback
    reportCompressedSize: false,
    // A page that loads the script twice gets one chat, and no second copy of lit that complains.
    rolldownOptions: { output: { intro: 'if (customElements.get("ir-advisor")) return;' } },
    lib: { entry: "src/main.ts", formats: ["iife"], name: "IRAdvisor", fileName: () => "widget.js" },
  },
});
