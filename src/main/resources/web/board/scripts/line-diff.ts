/** Lines that stay, go and come. `at` counts the line in the text that holds it. */
export type DiffLine = { kind: " " | "-" | "+"; text: string; at: number };

const LARGEST = 4_000_000; // cells; beyond it the middle is shown as gone and come

/** The shortest edit from one text to another, by lines (longest common subsequence of what lies between equal ends). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = linesOf(before);
  const b = linesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const stay = (index: number, of: number): DiffLine => ({ kind: " ", text: b[index]!, at: of + 1 });
  return [
    ...b.slice(0, start).map((_, index) => stay(index, index)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), start),
    ...b.slice(b.length - end).map((_, index) => stay(b.length - end + index, b.length - end + index)),
  ];
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

function middle(a: string[], b: string[], offset: number): DiffLine[] {
  const gone = (index: number): DiffLine => ({ kind: "-", text: a[index]!, at: offset + index + 1 });
  const come = (index: number): DiffLine => ({ kind: "+", text: b[index]!, at: offset + index + 1 });
  if (a.length * b.length > LARGEST) return [...a.map((_, index) => gone(index)), ...b.map((_, index) => come(index))];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width); // of the rests from i and j
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const diff: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) diff.push({ kind: " ", text: b[j]!, at: offset + j + 1 }), i++, j++;
    else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) diff.push(gone(i++));
    else diff.push(come(j++));
  }
  return diff;
}

/** Only what changes, with some lines around; null stands for what is left out. */
export function hunks(diff: readonly DiffLine[], around = 2): (DiffLine | null)[] {
  const near = diff.map((_, index) => diff.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== " "));
  return diff.flatMap((line, index) => (near[index] ? [line] : index === 0 || near[index - 1] ? [null] : []));
}
