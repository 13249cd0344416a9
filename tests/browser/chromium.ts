/**
 * The Chromium that comes inside an npm package, unpacked once into node_modules/.cache.
 *
 * The package's own unpacking is not atomic, ignores the version and adds flags that switch web security off.
 */
import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

export interface ChromiumProgram {
  executablePath: string;
  env: Record<string, string>;
}

const PACKAGE = "node_modules/@sparticuz/chromium";

/** CHROMIUM_PATH if set, else the packaged one. Fails, saying what to do, where the package has none for this machine. */
export async function findChromium(): Promise<ChromiumProgram> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `The packaged Chromium runs on linux-x64, this is ${process.platform}-${process.arch}. ` +
        "Set CHROMIUM_PATH to a Chrome or Chromium of this machine.",
    );
  }
  const folder = await unpackedChromium();
  const env: Record<string, string> = {
    LD_LIBRARY_PATH: [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
  };
  // A bare machine has no fontconfig: text without any font has no size.
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = join(folder, "fonts.conf");
  return { executablePath: join(folder, "chromium"), env };
}

async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const cache = resolve("node_modules/.cache");
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(PACKAGE, "bin/chromium.br")),
        createBrotliDecompress(),
        createWriteStream(join(unfinished, "chromium"), { mode: 0o755 }),
      ),
      untar(join(PACKAGE, "bin/al2023.tar.br"), unfinished),
      untar(join(PACKAGE, "bin/fonts.tar.br"), unfinished),
    ]);
    await writeFile(join(unfinished, "fonts.conf"), fontsConf(folder));
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another test process may have been first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function untar(archive: string, into: string): Promise<void> {
  const tar = spawn("tar", ["-x", "-C", into], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = new Promise<void>((done, fail) => {
    tar.once("error", fail);
    tar.once("close", (code) =>
      code === 0 ? done() : fail(new Error(`tar could not unpack ${archive}: code ${code}`)),
    );
  });
  // tar may close its input at the archive's end, before the padding that follows: whether it unpacked all is what its code says.
  const fed = pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_STREAM_PREMATURE_CLOSE" && code !== "EPIPE") throw error;
  });
  await Promise.all([fed, ended]);
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
