/** Runs the Astro command line, whose options its arguments are, with its usage statistics off: `npm run dev`, a step of the build. */
import process from "node:process";
import { commandLine } from "./command-line.ts";
import { BUILD_VARIABLES } from "./environment.ts";

commandLine({ command: `npm run ${process.env.npm_lifecycle_event ?? "dev"}`, variables: BUILD_VARIABLES }, []);
process.env.ASTRO_TELEMETRY_DISABLED = "1";
await import(new URL("../node_modules/astro/bin/astro.mjs", import.meta.url).href);
