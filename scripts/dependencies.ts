/* What package.json and package-lock.json say of the packages: their licences, install scripts and versions. */

export type LockEntry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};
export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };
export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
};
/** A licence that only some packages may have, and why. */
export type Exception = { readonly names: RegExp; readonly licence: string; readonly why: string };

/** Asks nothing of who uses the software but to keep the notice, or not even that. */
export const PERMISSIVE: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
  "Unlicense",
];

export const EXCEPTIONS: readonly Exception[] = [
  {
    names: /^@img\/sharp-/,
    licence: "LGPL-3.0-or-later",
    why: "Astro's image library, a library of its own that is only called; the site has no picture that it makes",
  },
  { names: /^lightningcss/, licence: "MPL-2.0", why: "minifies the style sheets; nothing of it is in the site" },
  { names: /^axe-core$/, licence: "MPL-2.0", why: "used by tests alone" },
  { names: /^format$/, licence: "none stated", why: "its package.json says MIT in an older form" },
];

/** The licence of a package, as the lockfile has it. */
export const licenceOf = ({ license }: LockEntry): string => license ?? "none stated";
/** A package's name from its path in the lockfile. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Whether a package may have a licence, an SPDX expression with OR, AND and one pair of brackets around it. */
function isAllowed(name: string, licence: string, used: Set<Exception>): boolean {
  const one = (id: string): boolean => {
    const exception = EXCEPTIONS.find(({ names, licence: own }) => own === id && names.test(name));
    if (exception) used.add(exception);
    return exception !== undefined || PERMISSIVE.includes(id);
  };
  const choices = licence.replace(/^\((.*)\)$/, "$1").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").map(one).every(Boolean));
}

/** One message for each package whose licence is not allowed, and for each exception that no package needs. */
export function licenceProblems(locks: readonly Lock[]): string[] {
  const used = new Set<Exception>();
  const refused = locks
    .flatMap(({ packages }) => Object.entries(packages))
    .filter(([path, entry]) => path !== "" && !isAllowed(nameOf(path), licenceOf(entry), used))
    .map(
      ([path, entry]) => `${nameOf(path)} ${entry.version}: the licence is ${licenceOf(entry)}, which is not allowed`,
    );
  const unused = EXCEPTIONS.filter((one) => !used.has(one));
  return [
    ...new Set(refused),
    ...unused.map(({ names, licence }) => `no package needs the exception ${names} ${licence}`),
  ];
}

/** One message for each package that would run a script when it is installed, without package.json deciding it. */
export function installScriptProblems({ packages }: Lock, { allowScripts = {} }: Manifest): string[] {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([path]) => nameOf(path)));
  return [
    ...[...names]
      .filter((name) => !(name in allowScripts))
      .map((name) => `${name} has an install script; decide it in allowScripts`),
    ...Object.keys(allowScripts)
      .filter((name) => !names.has(name))
      .map((name) => `allowScripts names ${name}, which has no install script`),
  ];
}

/** One message for each dependency that is not one exact version. */
export const pinProblems = ({ dependencies, devDependencies, optionalDependencies }: Manifest): string[] =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not one exact version`);

/** One message for each package that would be installed without a checksum, or from an address of its own. */
export const sourceProblems = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([path, { integrity, resolved, version }]) => {
    if (path === "") return [];
    const name = `${nameOf(path)} ${version}`;
    return [
      ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")
        ? []
        : [`${name}: no sha512 integrity in package-lock.json`]),
      ...(resolved === undefined
        ? []
        : [`${name}: comes from ${resolved}; .npmrc leaves addresses out: npm install again`]),
    ];
  });
