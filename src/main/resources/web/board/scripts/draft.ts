import type { Author, DraftFiles, Files } from "./wire";

/** The draft as the hub holds it, and what was typed on top. */
export type Draft = {
  readonly revision: number; // 0: nobody has begun one
  readonly basedOn: number;
  readonly by: Author | null;
  readonly at: string | null;
  readonly saved: Files;
  readonly edits: ReadonlyMap<string, string | null>; // null: taken away
};

export const draftOf = ({ files, ...mark }: DraftFiles): Draft => ({ ...mark, saved: files, edits: new Map() });

export const textOf = (draft: Draft, name: string): string | null => (draft.edits.has(name) ? draft.edits.get(name)! : (draft.saved[name] ?? null));

export const isUnsaved = (draft: Draft): boolean => draft.edits.size > 0;

/** Every file that is there now, those typed included. */
export function filesOf(draft: Draft): Record<string, string> {
  const files: Record<string, string> = { ...draft.saved };
  for (const [name, text] of draft.edits)
    if (text === null) delete files[name];
    else files[name] = text;
  return files;
}

/** Back to what is saved is no edit. */
export function withText(draft: Draft, name: string, text: string | null): Draft {
  const edits = new Map(draft.edits);
  if (text === (draft.saved[name] ?? null)) edits.delete(name);
  else edits.set(name, text);
  return { ...draft, edits };
}

/** My edits on top of what a colleague saved meanwhile. */
export function onTopOf(theirs: DraftFiles, mine: Draft): Draft {
  return [...mine.edits].reduce((draft, [name, text]) => withText(draft, name, text), draftOf(theirs));
}

/** The files that both changed: in these my words replace theirs. */
export const both = (theirs: DraftFiles, mine: Draft): string[] => [...mine.edits.keys()].filter((name) => theirs.files[name] !== mine.saved[name]);

/** Names of files that differ, sorted. */
export function changed(before: Files, after: Files): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
}

export type FileGroup = { kind: "common" | "lines" | "tests"; names: string[] };

/** Common files first, then the lines, then the tests. */
export function groups(names: readonly string[], order: readonly string[]): FileGroup[] {
  const rank = (name: string) => (order.indexOf(lineOf(name)) + 1 || order.length + 1);
  const sorted = [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const kind = (name: string): FileGroup["kind"] => (name.startsWith("tests/") ? "tests" : order.includes(lineOf(name)) ? "lines" : "common");
  return (["common", "lines", "tests"] as const)
    .map((each) => ({ kind: each, names: sorted.filter((name) => kind(name) === each) }))
    .filter((group) => group.names.length > 0);
}

/** permits.yml and tests/permits.yml → permits */
export const lineOf = (name: string): string => name.replace(/^.*\//, "").replace(/\.yml$/, "");

/** The intents of a line's file, in its order. The file is read by its look: an author's half-written one has them, too. */
export function intentsOf(text: string): string[] {
  const block = /^intents:[^\n]*\n((?:[ \t#-][^\n]*\n|\n)*)/m.exec(`${text}\n`)?.[1] ?? "";
  return [...block.matchAll(/^ *- *(?:\{ *)?id: *["']?([\w-]+)/gm)].map((found) => found[1]!);
}
