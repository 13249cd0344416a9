/* Pagefind 1.5 writes filters and their values in the order of a hash table with a random seed: no two builds would be the same. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** What Pagefind puts before the CBOR of its files. */
const MARK = Buffer.from("pagefind_dcd");
const TEXT = 3;
const LIST = 4;

type Head = { readonly kind: number; readonly count: number; readonly next: number };

/** The head of a CBOR item (RFC 8949): its major type, its number and where what follows it begins. */
function headAt(cbor: Buffer, at: number): Head {
  const first = cbor.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, count: short, next: at + 1 };
  const bytes = { 24: 1, 25: 2, 26: 4 }[short];
  if (bytes === undefined) throw new Error(`Pagefind's index has a CBOR head that was not expected: ${first} at ${at}`);
  return { kind, count: cbor.readUIntBE(at + 1, bytes), next: at + 1 + bytes };
}

/** Where the item ends. */
function endOf(cbor: Buffer, at: number): number {
  const { kind, count, next } = headAt(cbor, at);
  if (kind === TEXT) return next + count;
  let end = next;
  if (kind === LIST) for (let n = 0; n < count; n++) end = endOf(cbor, end);
  else if (kind !== 0) throw new Error(`Pagefind's index has a CBOR item that was not expected: ${kind} at ${at}`);
  return end;
}

/** The items of the list at a place. */
function itemsAt(cbor: Buffer, at: number): Buffer[] {
  let { count, next, kind } = headAt(cbor, at);
  if (kind !== LIST) throw new Error(`Pagefind's index has no list at ${at}`);
  const items: Buffer[] = [];
  for (; count > 0; count--) {
    const end = endOf(cbor, next);
    items.push(cbor.subarray(next, end));
    next = end;
  }
  return items;
}

/** A list with its items in order of their bytes. */
function sorted(list: Buffer): Buffer {
  const items = itemsAt(list, 0);
  return Buffer.concat([list.subarray(0, headAt(list, 0).next), ...items.sort(Buffer.compare)]);
}

/** The same list with the list at one of its places in order. */
function withSorted(cbor: Buffer, which: number): Buffer {
  const items = itemsAt(cbor, 0).map((item, n) => (n === which ? sorted(item) : item));
  return Buffer.concat([cbor.subarray(0, headAt(cbor, 0).next), ...items]);
}

function opened(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error("a file of Pagefind's index has not its mark");
  return bytes.subarray(MARK.length);
}
const closed = (cbor: Buffer): Buffer => gzipSync(Buffer.concat([MARK, cbor]), { level: 9 });
/** Of the length of the name it takes the place of. */
const named = (cbor: Buffer, old: string): string => {
  const [language = "", hash = ""] = old.split("_");
  return `${language}_${createHash("sha256").update(cbor).digest("hex").slice(0, hash.length)}`;
};
const replaced = (cbor: Buffer, names: ReadonlyMap<string, string>): Buffer => {
  let text = cbor.toString("latin1");
  for (const [old, name] of names) text = text.replaceAll(old, name);
  return Buffer.from(text, "latin1");
};

/** The same index, with filters, their values and the names that follow from them in an order that does not change from build to build. */
export function steadyIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const filters = files.map(({ path, content }) => {
    const old = /^filter\/(.+)\.pf_filter$/.exec(path)?.[1];
    if (old === undefined) return { path, content };
    const cbor = withSorted(opened(content), 1);
    names.set(old, named(cbor, old));
    return { path: `filter/${names.get(old)}.pf_filter`, content: closed(cbor) };
  });
  if (new Set(names.values()).size !== names.size) throw new Error("two filters of Pagefind's index have one name");
  const metas = new Map<string, string>();
  const withMeta = filters.map(({ path, content }) => {
    const old = /^pagefind\.(.+)\.pf_meta$/.exec(path)?.[1];
    if (old === undefined) return { path, content };
    const cbor = withSorted(replaced(opened(content), names), 3);
    metas.set(old, named(cbor, old));
    return { path: `pagefind.${metas.get(old)}.pf_meta`, content: closed(cbor) };
  });
  return withMeta.map(({ path, content }) =>
    path === "pagefind-entry.json" ? { path, content: replaced(Buffer.from(content), metas) } : { path, content },
  );
}
