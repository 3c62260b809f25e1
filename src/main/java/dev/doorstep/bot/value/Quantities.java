package dev.doorstep.bot.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All quantities of a text, in order. Of a span ("30-50", "three or four") the larger end counts.
 */
final class Quantities {
  private static final int AT_MOST = 60;
  private static final Pattern LINK = Pattern.compile("^ ?(?:-|~|–|—|到|至|to|or|或|或者|、) ?$");

  private Quantities() {}

  static List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < text.length() && found.size() < AT_MOST) {
      Optional<Quantity> one = at(text, at);
      if (one.isPresent()) {
        add(text, found, one.get());
        at = one.get().end();
      } else {
        at = next(text, at);
      }
    }
    return found;
  }

  private static Optional<Quantity> at(String text, int at) {
    char c = text.charAt(at);
    if (c >= 'a' && c <= 'z') {
      return new WordNumeral(text, at).read();
    }
    boolean ordinal = at > 0 && text.charAt(at - 1) == '第';
    return ordinal ? Optional.empty() : new FigureNumeral(text, at).read();
  }

  /** A run of letters or digits that is no quantity is left as a whole. */
  private static int next(String text, int at) {
    int end = at + 1;
    if (letter(text.charAt(at)) || digit(text.charAt(at))) {
      while (end < text.length()
          && ((letter(text.charAt(at)) && letter(text.charAt(end)))
              || (digit(text.charAt(at)) && digit(text.charAt(end))))) {
        end++;
      }
    }
    return end;
  }

  private static void add(String text, List<Quantity> found, Quantity one) {
    if (!found.isEmpty()) {
      Quantity last = found.get(found.size() - 1);
      if (one.start() - last.end() <= 5
          && LINK.matcher(text.substring(last.end(), one.start())).matches()) {
        boolean rises = one.scaled() || one.value().compareTo(last.value()) >= 0;
        Quantity larger = rises ? one : last;
        found.set(
            found.size() - 1,
            new Quantity(larger.value(), last.start(), one.end(), larger.scaled()));
        return;
      }
    }
    found.add(one);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
