import type { Bilingual, EndingKind } from "./wire";

/** What a colleague chooses from when a request is resolved. */
export const OUTCOMES: readonly EndingKind[] = ["done", "partly", "advised", "referred", "not_possible"];

export const endingName: Record<EndingKind, Bilingual> = {
  done: { zh: "已办好", en: "Done" },
  partly: { zh: "部分办好", en: "Done in part" },
  advised: { zh: "已解答", en: "Explained" },
  referred: { zh: "已转告主管部门", en: "Referred to the office in charge" },
  not_possible: { zh: "未能办成", en: "Not possible" },
  unanswered: { zh: "未收到补充", en: "No answer came" },
  duplicate: { zh: "合并办理", en: "Joined with another request" },
};

/** The five steps of 好差评, by stars. */
export const ratingName: Record<number, Bilingual> = {
  5: { zh: "非常满意", en: "Very satisfied" },
  4: { zh: "满意", en: "Satisfied" },
  3: { zh: "基本满意", en: "Fairly satisfied" },
  2: { zh: "不满意", en: "Dissatisfied" },
  1: { zh: "非常不满意", en: "Very dissatisfied" },
};

export const stars = (given: number): string => "★".repeat(given) + "☆".repeat(5 - given);
