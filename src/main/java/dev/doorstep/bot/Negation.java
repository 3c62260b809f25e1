package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/** Finds the words before a keyword that take it back: "not a loan", "不是贷款". */
final class Negation {
  private static final int REACH = 24;
  private static final List<String> FILLERS =
      List.of("关于", "申请", "办理", "要", "想", "办", "a", "an", "the", "about", "for", "any", "my");
  private final List<String> words;

  Negation(List<String> words) {
    this.words = words;
  }

  /** Where the words begin that take a keyword back; none when it stands as it is. */
  Optional<Integer> start(String text, Hit hit) {
    int from = Math.max(0, hit.start() - REACH);
    String before = text.substring(from, hit.start()).stripTrailing();
    for (int stripped = 0; stripped < 3; stripped++) {
      for (String word : words) {
        if (endsWithWord(before, word)) {
          return Optional.of(from + before.length() - word.length());
        }
      }
      before = withoutFiller(before);
    }
    return Optional.empty();
  }

  private static String withoutFiller(String before) {
    for (String filler : FILLERS) {
      if (endsWithWord(before, filler)) {
        return before.substring(0, before.length() - filler.length()).stripTrailing();
      }
    }
    return before;
  }

  private static boolean endsWithWord(String text, String word) {
    int before = text.length() - word.length() - 1;
    boolean stands =
        text.endsWith(word)
            && (before < 0 || !latin(word.charAt(0)) || !latin(text.charAt(before)));
    return stands && !(before >= 0 && asks(text.charAt(before), word));
  }

  /** "要不要贷款" and "是不是贷款" ask; they take nothing back. */
  private static boolean asks(char before, String word) {
    return word.length() > 1 && word.charAt(0) == '不' && word.charAt(1) == before;
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
