package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds all cues of all lines in a message. Keywords are found by their first two characters, so
 * that the time grows with the message and not with the scripts; patterns see only the beginning.
 */
final class CueIndex {
  private static final int READ_BY_PATTERNS = 240;
  private static final int HITS = 200;
  private static final List<String> ENDINGS = List.of("", "s", "es", "'s", "ed", "d", "ing");

  private final Map<Integer, List<Entry>> keywords = new HashMap<>();
  private final List<Entry> patterns = new ArrayList<>();

  /**
   * @param order the place of the line in the menu, which breaks ties
   */
  record Entry(String line, int order, Optional<String> intent, boolean immediately, Cue cue) {}

  CueIndex(List<LineScript> lines) {
    for (int order = 0; order < lines.size(); order++) {
      LineScript line = lines.get(order);
      for (Cue cue : line.cues()) {
        add(new Entry(line.code(), order, Optional.empty(), false, cue));
      }
      for (IntentScript intent : line.intents()) {
        for (Cue cue : intent.cues()) {
          add(new Entry(line.code(), order, Optional.of(intent.id()), intent.immediately(), cue));
        }
      }
    }
  }

  private void add(Entry entry) {
    if (entry.cue().pattern().isPresent()) {
      patterns.add(entry);
    } else {
      keywords.computeIfAbsent(key(entry.cue().words(), 0), k -> new ArrayList<>()).add(entry);
    }
  }

  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    String head = text.length() > READ_BY_PATTERNS ? text.substring(0, READ_BY_PATTERNS) : text;
    for (Entry entry : patterns) {
      Matcher matcher = entry.cue().pattern().orElseThrow().matcher(head);
      if (matcher.find() && matcher.end() > matcher.start()) {
        hits.add(new Hit(matcher.start(), matcher.end(), entry));
      }
    }
    for (int at = 0; at + 1 < text.length() && hits.size() < HITS; at++) {
      for (Entry entry : keywords.getOrDefault(key(text, at), List.of())) {
        int end = endOf(entry.cue().words(), text, at);
        if (end > 0) {
          hits.add(new Hit(at, end, entry));
        }
      }
    }
    return hits;
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /** Latin keywords match whole words with their usual endings; a trailing * matches any ending. */
  private static int endOf(String words, String text, int at) {
    boolean open = words.endsWith("*");
    String stem = open ? words.substring(0, words.length() - 1) : words;
    if (!text.startsWith(stem, at)) {
      return -1;
    }
    int end = at + stem.length();
    if (letter(stem, 0) && letter(text, at - 1)) {
      return -1;
    }
    if (!letter(stem, stem.length() - 1)) {
      return end;
    }
    int stop = end;
    while (letter(text, stop) || (stop < text.length() && text.charAt(stop) == '\'')) {
      stop++;
    }
    return open || ENDINGS.contains(text.substring(end, stop)) ? stop : -1;
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
