package dev.doorstep.bot;

import dev.doorstep.bot.Finding.Severity;
import dev.doorstep.bot.text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Examples that two intents share, or nearly; examples in the wrong language. */
final class ScriptCheckExamples {
  /** Below these lengths one edit makes another word. */
  private static final int NEAR_HAN = 6;

  private static final int NEAR_LATIN = 14;

  private final Scripts scripts;
  private final ScriptCheck check;
  private final List<Example> examples = new ArrayList<>();

  private record Example(String line, String intent, Lang lang, String raw, String text) {
    String rule() {
      return line + "/" + intent;
    }

    String key() {
      return ScriptCheck.key(intent, "examples." + lang.code());
    }
  }

  ScriptCheckExamples(Scripts scripts, ScriptCheck check) {
    this.scripts = scripts;
    this.check = check;
  }

  void run() {
    for (LineScript line : scripts.lines()) {
      for (IntentScript intent : line.intents()) {
        for (Lang lang : Lang.values()) {
          for (String raw : intent.examples().getOrDefault(lang, List.of())) {
            String text = ScriptCheckTexts.plain(raw);
            Example example = new Example(line.code(), intent.id(), lang, raw, text);
            language(example);
            examples.add(example);
          }
        }
      }
    }
    same();
    near();
  }

  private void language(Example example) {
    boolean han = Script.of(example.raw()) == Script.HAN;
    boolean latin = Script.of(example.raw()) == Script.LATIN;
    if (example.lang() == Lang.EN && han || example.lang() == Lang.ZH && latin) {
      at(
          Severity.WARNING,
          example,
          "the example '" + example.raw() + "' is written in the other language",
          "move it to '" + (han ? "zh" : "en") + "'");
    }
  }

  private void same() {
    Map<String, Example> first = new HashMap<>();
    for (Example example : examples) {
      Example other = first.putIfAbsent(example.text(), example);
      if (other == null) {
        continue;
      }
      if (other.rule().equals(example.rule())) {
        at(
            Severity.HINT,
            example,
            "the example '" + example.raw() + "' stands here twice",
            "say it another way or remove one");
      } else {
        at(
            Severity.ERROR,
            example,
            "the example '" + example.raw() + "' is one of " + other.rule() + " as well",
            "decide where it belongs and remove the other");
      }
    }
  }

  /**
   * Texts one edit apart agree in the first or in the second half of the shorter one's length: only
   * those are compared.
   */
  private void near() {
    Map<String, List<Example>> halves = new HashMap<>();
    for (Example example : examples) {
      String text = example.text();
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

  private void meet(Map<String, List<Example>> halves, String key, Example example) {
    List<Example> others = halves.computeIfAbsent(key, k -> new ArrayList<>());
    for (Example other : others) {
      if (!other.rule().equals(example.rule())
          && !other.text().equals(example.text())
          && ScriptCheckTexts.oneEdit(other.text(), example.text())) {
        at(
            Severity.WARNING,
            example,
            "the example '"
                + example.raw()
                + "' is nearly '"
                + other.raw()
                + "' of "
                + other.rule(),
            "make one of them say more of its own");
      }
    }
    others.add(example);
  }

  private void at(Severity severity, Example example, String message, String fix) {
    String own = example.key() + "." + ScriptNode.name(example.raw());
    check.note(severity, scripts.sources().of(example.line(), own), example.key(), message, fix);
  }
}
