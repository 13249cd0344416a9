import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

// Starlight as it comes: only the language is said.
export default defineConfig({
  integrations: [starlight({ title: "择城", locales: { root: { label: "简体中文", lang: "zh-CN" } } })],
});
