/**
 * The date the static pages speak of: BUILD_DATE (YYYY-MM-DD) or today in China, where the policies apply. An empty one is one
 * that is not set; each command looks at it before it begins (scripts/environment.ts).
 */
export const buildDate: string =
  process.env["BUILD_DATE"] || new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
