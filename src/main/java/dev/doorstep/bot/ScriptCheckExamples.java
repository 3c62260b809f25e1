package dev.doorstep.bot;

import dev.doorstep.bot.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Examples that two intents share, or nearly; examples in the wrong language. */
final class ScriptCheckExamples {
  /** Below these lengths one edit makes another word. */
  private static final int NEAR_HAN = 6;

  private static final int NEAR_LATIN = 14;
  private static final int HAN_PER_WORD = 3;

  private final Scripts scripts;
  private final ScriptCheck check;
  private final List<ScriptCheckExample> examples;

  ScriptCheckExamples(Scripts scripts, List<ScriptCheckExample> examples, ScriptCheck check) {
    this.scripts = scripts;
    this.examples = examples;
    this.check = check;
  }

  void run() {
    examples.forEach(this::language);
    same();
    near();
  }

  /** People mix languages, so a few words of the other one are welcome. */
  private void language(ScriptCheckExample example) {
    long han = example.raw().codePoints().filter(ScriptCheckTexts::isHan).count();
    boolean latin = han == 0 && ScriptCheckTexts.letters(example.raw());
    int words = example.raw().split("[A-Za-z]{2,}", -1).length - 1;
    boolean chinese = han > HAN_PER_WORD * words;
    if (example.lang() == Lang.EN ? chinese : latin) {
      at(
          Severity.WARNING,
          example,
          new Bilingual(
              "例句“" + example.raw() + "”是另一种语言",
              "the example '" + example.raw() + "' is written in the other language"),
          new Bilingual(
              "移到 '" + (chinese ? "zh" : "en") + "' 下",
              "move it to '" + (chinese ? "zh" : "en") + "'"));
    }
  }

  private void same() {
    Map<String, ScriptCheckExample> first = new HashMap<>();
    for (ScriptCheckExample example : examples) {
      ScriptCheckExample other = first.putIfAbsent(example.plain(), example);
      if (other == null) {
        continue;
      }
      if (other.rule().equals(example.rule())) {
        at(
            Severity.HINT,
            example,
            new Bilingual(
                "例句“" + example.raw() + "”写了两遍",
                "the example '" + example.raw() + "' stands here twice"),
            new Bilingual("换个说法，或者删掉一条", "say it another way or remove one"));
      } else {
        at(
            Severity.ERROR,
            example,
            new Bilingual(
                "例句“" + example.raw() + "”也在 " + other.rule() + " 里",
                "the example '" + example.raw() + "' is one of " + other.rule() + " as well"),
            new Bilingual("定下归哪一个，删掉另一条", "decide where it belongs and remove the other"));
      }
    }
  }

  /**
   * Texts one edit apart agree in the first or in the second half of the shorter one's length: only
   * those are compared.
   */
  private void near() {
    Map<String, List<ScriptCheckExample>> halves = new HashMap<>();
    for (ScriptCheckExample example : examples) {
      String text = example.plain();
      if (text.length() < (ScriptCheckTexts.han(text) ? NEAR_HAN : NEAR_LATIN)) {
        continue;
      }
      for (int length = text.length() - 1; length <= text.length(); length++) {
        int half = length / 2;
        meet(halves, length + "<" + text.substring(0, half), example);
        meet(halves, length + ">" + text.substring(text.length() - (length - half)), example);
      }
    }
  }

  private void meet(
      Map<String, List<ScriptCheckExample>> halves, String key, ScriptCheckExample example) {
    List<ScriptCheckExample> others = halves.computeIfAbsent(key, k -> new ArrayList<>());
    for (ScriptCheckExample other : others) {
      if (!other.rule().equals(example.rule())
          && !other.plain().equals(example.plain())
          && ScriptCheckTexts.oneEdit(other.plain(), example.plain())) {
        at(
            Severity.WARNING,
            example,
            new Bilingual(
                "例句“%s”与 %s 的“%s”几乎一样".formatted(example.raw(), other.rule(), other.raw()),
                "the example '%s' is nearly '%s' of %s"
                    .formatted(example.raw(), other.raw(), other.rule())),
            new Bilingual("让其中一条多说一点自己的内容", "make one of them say more of its own"));
      }
    }
    others.add(example);
  }

  private void at(Severity severity, ScriptCheckExample example, Bilingual message, Bilingual fix) {
    String own = example.key() + "." + YamlTree.name(example.raw());
    check.note(severity, scripts.sources().of(example.line(), own), example.key(), message, fix);
  }
}
