import type { Bilingual, Decision } from "../shared/wire";

/** What decided, in the words of someone who writes no rules. */
export const layerName: Record<Decision["layer"], Bilingual> = {
  rule: { zh: "规则", en: "rules" },
  model: { zh: "例句模型", en: "the examples' model" },
  both: { zh: "规则与例句模型一致", en: "rules and examples' model" },
  flow: { zh: "会话进程", en: "the course of the conversation" },
};
