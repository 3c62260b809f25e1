package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds all cues of all lines in a message. Keywords cost time by the length of the message only;
 * patterns see only its beginning.
 */
final class CueIndex {
  private static final int READ_BY_PATTERNS = 240;
  private static final int HITS = 200;

  private final WordFinder<Entry> keywords = new WordFinder<>();
  private final List<Ruled> patterns = new ArrayList<>();

  /** A pattern and what a text must hold to be worth trying it. */
  private record Ruled(Entry entry, Pattern pattern, String[] required) {
    static Ruled of(Entry entry) {
      Pattern pattern = entry.cue().pattern().orElseThrow();
      return new Ruled(entry, pattern, RequiredWords.of(pattern.pattern()).toArray(String[]::new));
    }

    boolean possibleIn(String text) {
      for (String word : required) {
        if (text.contains(word)) {
          return true;
        }
      }
      return required.length == 0;
    }
  }

  /** A cue and whose it is: a line's, or that of one of its intents. */
  record Entry(String line, Optional<IntentScript> intent, Cue cue) {
    int priority() {
      return intent.map(IntentScript::priority).orElse(0);
    }
  }

  CueIndex(List<LineScript> lines) {
    for (LineScript line : lines) {
      line.cues().forEach(cue -> add(new Entry(line.code(), Optional.empty(), cue)));
      for (IntentScript intent : line.intents()) {
        intent.cues().forEach(cue -> add(new Entry(line.code(), Optional.of(intent), cue)));
      }
    }
  }

  private void add(Entry entry) {
    if (entry.cue().pattern().isPresent()) {
      patterns.add(Ruled.of(entry));
    } else {
      keywords.add(entry.cue().words(), entry);
    }
  }

  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    String head = text.length() > READ_BY_PATTERNS ? text.substring(0, READ_BY_PATTERNS) : text;
    for (Ruled ruled : patterns) {
      if (ruled.possibleIn(head)) {
        Matcher matcher = ruled.pattern().matcher(head);
        if (matcher.find() && matcher.end() > matcher.start()) {
          hits.add(new Hit(matcher.start(), matcher.end(), ruled.entry()));
        }
      }
    }
    keywords.find(text, HITS).forEach(p -> hits.add(new Hit(p.start(), p.end(), p.meaning())));
    return hits;
  }
}
