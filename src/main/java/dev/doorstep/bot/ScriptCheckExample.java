package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;

/**
 * One example of an intent, prepared for comparing.
 *
 * @param text normalised
 * @param plain the same without punctuation
 */
record ScriptCheckExample(
    String line, String intent, Lang lang, String raw, String text, String plain) {

  static List<ScriptCheckExample> all(Scripts scripts) {
    List<ScriptCheckExample> all = new ArrayList<>();
    for (LineScript line : scripts.lines()) {
      for (IntentScript intent : line.intents()) {
        for (Lang lang : Lang.values()) {
          for (String raw : intent.examples().getOrDefault(lang, List.of())) {
            String text = Normaliser.normalise(raw);
            all.add(
                new ScriptCheckExample(
                    line.code(), intent.id(), lang, raw, text, ScriptCheckTexts.plain(text)));
          }
        }
      }
    }
    return all;
  }

  String rule() {
    return line + "/" + intent;
  }

  String key() {
    return ScriptCheck.key(intent, "examples." + lang.code());
  }
}
