import type { ApiError } from "../../shared/api";
import type { Lang } from "../../shared/wire";
import { problemText } from "../problem-text";

/** Where the hub's `detail` is written in both languages, "English / 中文", the reader's one. */
export function scriptsProblem(error: ApiError, lang: Lang): string {
  const { status, problem } = error;
  if (error.offline || status >= 500 || status === 429) return problemText(error, lang);
  const [english, chinese] = problem.detail.split(/ \/ (?=[^/]*\p{Script=Han}[^/]*$)/u);
  return (lang === "zh" && chinese) || english!;
}
