/** Runs the Astro command line with its usage statistics off: `node scripts/astro.ts <command> …`. */
import process from "node:process";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
await import(new URL("../node_modules/astro/bin/astro.mjs", import.meta.url).href);
