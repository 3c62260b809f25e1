import { strings } from "../../shared/i18n";
import type { Lang } from "../../shared/wire";
import { changed, filesOf } from "./draft";
import type { ScriptsModel } from "./scripts-model";

/** Why the draft cannot be published as it is. */
export type Obstacle = "none-yet" | "same" | "conflict" | "unsaved" | "unchecked" | "faults" | "tests";

export function obstacle(model: ScriptsModel): Obstacle | null {
  const { draft, checked, theirs } = model;
  if (!draft || (draft.revision === 0 && !model.unsaved)) return "none-yet";
  if (theirs) return "conflict";
  if (model.unsaved) return "unsaved";
  if (changed(model.base, filesOf(draft)).length === 0) return "same";
  if (!checked) return "unchecked";
  if (checked.faults.length > 0) return "faults";
  return checked.tests.failed.length > 0 ? "tests" : null;
}

const text = strings(
  {
    "none-yet": "还没有草稿，先改点什么。",
    same: "草稿与现用版本相同。",
    conflict: "同事已保存草稿，请先决定保留谁的修改。",
    unsaved: "有未保存的修改，请先保存。",
    unchecked: "请先检查。",
    faults: (n: number) => `有 ${n} 处错误，请先修正。`,
    tests: (n: number) => `有 ${n} 个测试对话不符，请修改话术或测试。`,
  },
  {
    "none-yet": "There is no draft yet: change something first.",
    same: "The draft is the same as what speaks now.",
    conflict: "A colleague has saved the draft: decide whose changes stay.",
    unsaved: "There are unsaved changes: save first.",
    unchecked: "Check it first.",
    faults: (n: number) => (n === 1 ? "There is 1 fault: mend it first." : `There are ${n} faults: mend them first.`),
    tests: (n: number) => (n === 1 ? "1 test conversation goes otherwise: mend the scripts or the test." : `${n} test conversations go otherwise: mend the scripts or the tests.`),
  },
);

export function obstacleText(why: Obstacle, { checked }: ScriptsModel, lang: Lang): string {
  const t = text(lang);
  if (why === "faults") return t.faults(checked?.faults.length ?? 0);
  if (why === "tests") return t.tests(checked?.tests.failed.length ?? 0);
  return t[why];
}
