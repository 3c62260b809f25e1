package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the keywords and patterns of a line or an intent. */
final class CueReader {
  private final Lexicon lexicon;

  CueReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Cue> read(ScriptNode node) {
    List<Cue> cues = new ArrayList<>();
    node.get("keywords").ifPresent(groups -> each(groups, (g, item) -> keyword(g, item, cues)));
    node.get("patterns")
        .ifPresent(
            groups ->
                each(
                    groups,
                    (g, item) ->
                        cues.add(g.cue(item.text(), Optional.of(PatternReader.read(item))))));
    return cues;
  }

  private static void each(ScriptNode groups, BiConsumer<CueGroup, ScriptNode> read) {
    groups.only(CueGroup.KEYS);
    groups
        .entries()
        .forEach(
            (key, list) ->
                CueGroup.of(key)
                    .ifPresent(g -> list.items().forEach(item -> read.accept(g, item))));
  }

  /** {@code @loan} stands for every word of that concept in the lexicon. */
  private void keyword(CueGroup group, ScriptNode item, List<Cue> cues) {
    String text = item.text();
    if (text.startsWith("@")) {
      List<String> words = lexicon.words(text.substring(1));
      if (words.isEmpty()) {
        item.fault("there is no concept '" + text.substring(1) + "' in lexicon.yml; add it there");
      }
      words.forEach(w -> cues.add(group.cue(w, Optional.empty())));
      return;
    }
    String words = Normaliser.normalise(text);
    if (words.length() < 2) {
      item.fault("a keyword has at least two characters; use a pattern instead");
    } else {
      cues.add(group.cue(words, Optional.empty()));
    }
  }
}
