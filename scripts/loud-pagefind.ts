const SILENT = /console\.error\((?=`(?:Failed to load the (?:meta index|index chunk)|Decompressing ))/g;
const SILENT_PLACES = 3;

/**
 * Pagefind's script, which throws where it would only tell the console that a part of the index did not load: it would count the
 * part as empty, and a search would deny what is there. Throws on a script that is not Pagefind 1.5's.
 */
export function loudScript(script: string): string {
  const places = script.match(SILENT)?.length ?? 0;
  if (places !== SILENT_PLACES)
    throw new Error(`pagefind.js ignores what fails to load in ${places} places, ${SILENT_PLACES} were expected`);
  return script.replace(SILENT, "throw new Error(");
}
