/* The one content security policy: astro.config.mjs, the pages' meta and every host's headers come from here. */

/** What a page may load. A meta cannot carry `frame-ancestors`; only the headers have it. */
export const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "form-action 'self'",
] as const;

/** Pagefind runs WebAssembly; it may not run text as a program. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;
export const STYLE_SOURCES = ["'self'"] as const;

/** The hashes of what stands inline, as a policy writes them: `sha256-…` in quotes. */
export type Inline = { readonly scripts: ReadonlySet<string>; readonly styles: ReadonlySet<string> };

/** The policy for what stands inline on one page (its meta) or on any page (a header, which also says who may frame it). */
export function policyOf({ scripts, styles }: Inline, carrier: "meta" | "header"): string {
  return [
    ...DIRECTIVES,
    ["script-src", ...SCRIPT_SOURCES, ...[...scripts].sort()].join(" "),
    ["style-src", ...STYLE_SOURCES, ...[...styles].sort()].join(" "),
    ...(carrier === "header" ? ["frame-ancestors 'none'"] : []),
  ].join("; ");
}
