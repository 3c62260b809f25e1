package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a decision into one sentence that authors and staff understand. */
final class Explaining {
  private static final Map<String, String> FLOW =
      Map.ofEntries(
          Map.entry("command", "来访者用指令或按钮引导了对话"),
          Map.entry("line", "来访者从菜单选了条线"),
          Map.entry("form", "来访者选定了条线或同意提交"),
          Map.entry("request", "来访者核对并确认提交"),
          Map.entry("answer-taken", "回答已采用"),
          Map.entry("answer-refused", "回答没有通过核对"),
          Map.entry("correction", "来访者更正了先前的回答"),
          Map.entry("change", "来访者要修改某一项"),
          Map.entry("repeat", "来访者既没有确认也没有修改"),
          Map.entry("aside", "填写途中的问题已回答"),
          Map.entry("hand-over", "已转给工作人员"),
          Map.entry("small-talk", "寒暄，还没有诉求"),
          Map.entry("status", "来访者查询自己的诉求"),
          Map.entry("unsure", "还没说是什么事"),
          Map.entry("out-of-scope", "没有内容指向任何条线"));

  private static final Map<Layer, Bilingual> SPOKE =
      Map.of(
          Layer.RULE, new Bilingual("规则", "rules"),
          Layer.MODEL, new Bilingual("范例模型", "the examples' model"),
          Layer.BOTH, new Bilingual("规则与范例模型一致", "rules and the examples' model agree"));

  private final Scripts scripts;

  Explaining(Scripts scripts) {
    this.scripts = scripts;
  }

  static Bilingual flow(String kind, String english) {
    return new Bilingual(FLOW.getOrDefault(kind, "对话流程"), english);
  }

  Bilingual words(String english, Candidate best, Optional<Candidate> next) {
    return new Bilingual(sentence(Lang.ZH, "", best, next), sentence(Lang.EN, english, best, next));
  }

  private String sentence(Lang lang, String lead, Candidate best, Optional<Candidate> next) {
    boolean zh = lang == Lang.ZH;
    StringBuilder text = new StringBuilder(lead.isEmpty() ? "" : lead + ": ");
    text.append(name(best, lang)).append(zh ? "，把握" : ", ").append(percent(best.confidence()));
    text.append(zh ? "；依据：" : " sure; by ").append(SPOKE.get(best.layer()).in(lang));
    if (!best.matched().isEmpty()) {
      text.append(quoted(best.matched(), zh));
    }
    next.ifPresent(
        n ->
            text.append(zh ? "；其次是" : "; next is ")
                .append(name(n, lang))
                .append(zh ? "，" : ", ")
                .append(percent(n.confidence()))
                .append(n.matched().isEmpty() ? "" : quoted(n.matched(), zh)));
    return text.append(zh ? "。" : ".").toString();
  }

  private String name(Candidate candidate, Lang lang) {
    String line =
        scripts.line(candidate.line()).map(l -> l.name().in(lang)).orElse(candidate.line());
    return line + candidate.intent().map(i -> " / " + i).orElse("");
  }

  private static String quoted(List<String> words, boolean zh) {
    return (zh ? "（“" : " (“") + String.join(zh ? "”“" : "”, “", words) + (zh ? "”）" : "”)");
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
