import type { ApiError } from "../shared/api";
import { say, span } from "../shared/i18n";
import { commandName } from "../shared/states";
import type { Lang } from "../shared/wire";

/** What went wrong and what to do, in the reader's language. The hub's own `detail` is shown where we know nothing better. */
export function problemText(error: ApiError, lang: Lang, me = ""): string {
  const zh = lang === "zh";
  const { status, problem, retryAfter } = error;
  if (error.offline) return zh ? "连接不上服务。请检查网络后重试。" : problem.detail;
  if (status === 409 && problem.type.endsWith("#no-offer")) return zh ? "这一单已不在派给您的单中，可能已转给下一位。" : "This is not offered to you any more; it may have gone to the next.";
  if (status === 409) return refusedText(error, lang, me);
  if (status === 412) return zh ? "这件诉求刚刚有变化，已为您刷新，请再看一眼。" : "This request has just changed. It was refreshed; look again.";
  if (status === 423 || status === 429) {
    const wait = retryAfter ? span(retryAfter * 1000, lang) : "";
    if (zh) return wait ? `操作过于频繁，请 ${wait}后再试。` : "操作过于频繁，请稍后再试。";
    return wait ? `Too many attempts. Try again in ${wait}.` : "Too many attempts. Try again in a moment.";
  }
  if (status === 403) return zh ? "这件诉求不在您的商务社区范围内。" : "This request is outside your communities.";
  if (status === 404) return zh ? "没有找到这件诉求，请核对编号。" : "There is no such request. Check its number.";
  if (status >= 500) return zh ? "服务暂时出错，请稍后再试。" : "The hub failed for a moment. Try again.";
  return problem.detail;
}

/** An illegal move or a lost race: who has it, and what can be done now. */
function refusedText({ problem }: ApiError, lang: Lang, me: string): string {
  const zh = lang === "zh";
  const owner = problem.owner && { username: problem.owner.username ?? problem.owner.staff, name: problem.owner.name };
  const holder = owner && owner.username !== me ? owner.name : null;
  const moves = problem.possible?.map((command) => say(commandName[command], lang)).join(zh ? "、" : ", ");
  const who = holder ? (zh ? `${holder} 已经接手了。` : `${holder} has it already.`) : zh ? "这件诉求的状态已经变了。" : "The request has moved on.";
  const what = moves ? (zh ? `现在可以：${moves}。` : ` You can now: ${moves}.`) : "";
  return who + what;
}
