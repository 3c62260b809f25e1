package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds all cues of all lines in a message. Keywords cost time by the length of the message only;
 * patterns see one part of it at a time.
 */
final class CueIndex {
  private static final int READ_BY_PATTERNS = 240;
  private static final int OVERLAP = 60;
  private static final int HITS = 200;

  private final WordFinder<Entry> keywords = new WordFinder<>();
  private final List<Ruled> patterns = new ArrayList<>();

  /** A part of a text; neighbours overlap by more than most patterns take. */
  private record Window(int start, int end, String words) {
    static List<Window> all(String text) {
      List<Window> windows = new ArrayList<>();
      int start = 0;
      do {
        int end = Math.min(text.length(), start + READ_BY_PATTERNS);
        windows.add(new Window(start, end, text.substring(start, end)));
        start = end - OVERLAP;
      } while (start + OVERLAP < text.length());
      return windows;
    }
  }

  /** A pattern and what a text must hold to be worth trying it. */
  private record Ruled(Entry entry, Pattern pattern, String[] required) {
    static Ruled of(Entry entry) {
      Pattern pattern = entry.cue().pattern().orElseThrow();
      return new Ruled(entry, pattern, RequiredWords.of(pattern.pattern()).toArray(String[]::new));
    }

    /** Where it is found first in a part of the text; what stands around it is seen as well. */
    Optional<Hit> in(String text, Window window) {
      if (!possibleIn(window.words())) {
        return Optional.empty();
      }
      Matcher matcher =
          pattern
              .matcher(text)
              .region(window.start(), window.end())
              .useAnchoringBounds(false)
              .useTransparentBounds(true);
      return matcher.find() && matcher.end() > matcher.start()
          ? Optional.of(new Hit(matcher.start(), matcher.end(), entry))
          : Optional.empty();
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
    List<Window> windows = Window.all(text);
    for (Ruled ruled : patterns) {
      windows.stream().flatMap(w -> ruled.in(text, w).stream()).findFirst().ifPresent(hits::add);
    }
    keywords.find(text, HITS).forEach(p -> hits.add(new Hit(p.start(), p.end(), p.meaning())));
    return hits;
  }
}
