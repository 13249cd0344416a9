import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { basePath } from "./src/hosting/base-path.ts";
import { DIRECTIVES, SCRIPT_SOURCES, STYLE_SOURCES } from "./src/hosting/policy.ts";

export default defineConfig({
  site: process.env.SITE_URL || "https://zecheng.example",
  base: basePath(process.env.BASE_PATH),
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Smart punctuation would change a quoted text.
  markdown: { processor: unified({ gfm: true, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx()],
  security: {
    csp: {
      directives: [...DIRECTIVES],
      scriptDirective: { resources: [...SCRIPT_SOURCES] },
      styleDirective: { resources: [...STYLE_SOURCES] },
    },
  },
  vite: {
    build: {
      // The script of every page is one file that a browser keeps, not a part of each page.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // d3-array makes bisectors as it is loaded; the form's charts need none.
        treeshake: { manualPureFunctions: ["bisector"], propertyReadSideEffects: false },
        // Every MDX entry carries a directive that means nothing to the bundler.
        onLog(level, log, report) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
        },
      },
    },
  },
});
