package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.BitSet;
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
  private final WorthTrying worthTrying = new WorthTrying();

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

  /** A cue that is a pattern. */
  private record Ruled(Entry entry, Pattern pattern) {
    /** Where it is found first in a part of the text; what stands around it is seen as well. */
    Optional<Hit> in(String text, Window window) {
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
      Pattern pattern = entry.cue().pattern().orElseThrow();
      worthTrying.add(RequiredWords.of(pattern.pattern()), patterns.size());
      patterns.add(new Ruled(entry, pattern));
    } else {
      keywords.add(entry.cue().words(), entry);
    }
  }

  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    List<Window> windows = Window.all(text);
    List<BitSet> worth = windows.stream().map(w -> worthTrying.in(w.words())).toList();
    for (int i = 0; i < patterns.size(); i++) {
      for (int w = 0; w < windows.size(); w++) {
        Optional<Hit> hit =
            worth.get(w).get(i) ? patterns.get(i).in(text, windows.get(w)) : Optional.empty();
        if (hit.isPresent()) {
          hits.add(hit.get());
          break;
        }
      }
    }
    keywords.find(text, HITS).forEach(p -> hits.add(new Hit(p.start(), p.end(), p.meaning())));
    return hits;
  }
}
