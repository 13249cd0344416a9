/** A step of `npm run build`: writes sw.js into the built site, after build.json, whose hash names its copies. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build } from "vite";
import type { BuildRecord } from "./build-record.ts";

const SOURCE = "src/offline/worker.ts";

/** The worker as one script. Throws what the bundler says. */
async function bundled(id: string, date: string): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    define: { BUILD: JSON.stringify({ id, date }) },
    build: { write: false, lib: { entry: SOURCE, formats: ["iife"], name: "worker" }, minify: true },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== "chunk") throw new Error(`${SOURCE} gave no script`);
  return chunk.code;
}

const folder = process.argv[2] ?? "dist";
const record = readFileSync(join(folder, "build.json"), "utf8");
const id = createHash("sha256").update(record).digest("hex").slice(0, 12);
const code = await bundled(id, (JSON.parse(record) as BuildRecord).buildDate);
writeFileSync(join(folder, "sw.js"), code);
console.log(`${folder}/sw.js: ${code.length} characters, copies of build ${id}`);
