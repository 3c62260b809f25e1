package dev.doorstep.search;

import dev.doorstep.platform.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for, as texts are compared: each of the words must stand somewhere in a text,
 * in any order. Nothing in them is a wildcard.
 *
 * @param each in the form of {@link #plain}
 */
record Words(List<String> each) {
  /** In characters, as browsers count. */
  static final int LIMIT = 100;

  private static final int MOST = 8;
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,}");
  private static final int TELEPHONE_DIGITS = 7;
  private static final Pattern COUNTRY = Pattern.compile("^(0086|86)(?=1\\d{10}$)");

  /**
   * @throws Problem 400 when it is longer than {@link #LIMIT} or has no word of two characters
   */
  static Words of(String typed) {
    if (typed.length() > LIMIT || typed.indexOf(0) >= 0)
      throw Problem.badRequest(
          "'q' takes at most %d characters, and no NUL; shorten it. / 搜索内容最多 %d 个字，请缩短。"
              .formatted(LIMIT, LIMIT));
    String plain = plain(typed).strip();
    String digits = plain.replaceAll("[^0-9]", "");
    Set<String> words =
        TELEPHONE.matcher(plain).matches() && digits.length() >= TELEPHONE_DIGITS
            ? Set.of(COUNTRY.matcher(digits).replaceFirst(""))
            : Arrays.stream(plain.split("\\s+"))
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    if (words.stream().noneMatch(Words::isIndexed))
      throw Problem.badRequest("Type at least two characters of a word. / 请至少输入两个字。");
    return new Words(List.copyOf(words));
  }

  /** As {@code search_plain} of the database: full-width like half-width, no capitals. */
  static String plain(String text) {
    return lower(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** The pieces that an entry in one of these communities must have; none means every community. */
  String pieces(List<String> communities) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String word : each) if (isIndexed(word)) addPieces(pieces, word);
    String all = String.join(" & ", pieces);
    if (communities.isEmpty()) return all;
    return all
        + communities.stream()
            .map(code -> quoted("@" + code))
            .collect(Collectors.joining(" | ", " & (", ")"));
  }

  /** As {@code search_pieces} of the database cuts a text; what follows the word is not known. */
  private static void addPieces(Set<String> pieces, String word) {
    int[] points = word.codePoints().toArray();
    for (int i = 0; i + 1 < points.length; i++) {
      boolean latin = points[i] < 0x80 && points[i + 1] < 0x80;
      String pair = new String(points, i, 2);
      if (!latin) pieces.add(quoted(pair));
      else if (i + 2 == points.length) {
        if (points.length == 2) pieces.add(quoted(pair) + ":*");
      } else pieces.add(quoted(points[i + 2] < 0x80 ? new String(points, i, 3) : pair));
    }
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static boolean isIndexed(String word) {
    return word.codePointCount(0, word.length()) > 1;
  }

  /** Of A to Z only, as the database does in its plainest collation. */
  private static String lower(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'A' && c <= 'Z') out.setCharAt(i, (char) (c + 32));
    }
    return out.toString();
  }
}
