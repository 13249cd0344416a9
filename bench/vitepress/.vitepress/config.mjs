import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

// VitePress as it comes, but for the language, its own search and the side bar, which it does not make by itself.
export default defineConfig({
  lang: "zh-CN",
  title: "择城",
  srcDir: "./pages",
  themeConfig: {
    search: { provider: "local" },
    sidebar: JSON.parse(readFileSync(new URL("../sidebar.json", import.meta.url), "utf8")),
  },
});
