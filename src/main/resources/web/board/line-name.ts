import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import type { Directory } from "./hub";

/** A line that the district no longer has keeps its code. */
export function lineName(directory: Directory, code: string, lang: Lang): string {
  const line = directory.lines.find((each) => each.code === code);
  return line ? say(line.name, lang) : code;
}
