package dev.doorstep.authoring;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Lang;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints for an author, in their language; in colour where that can be seen. */
final class Console {
  private final PrintWriter out;
  private final Lang lang;
  private final boolean colour;

  Console(PrintWriter out, Lang lang, boolean colour) {
    this.out = out;
    this.lang = lang;
    this.colour = colour;
  }

  Lang lang() {
    return lang;
  }

  /** The words in the author's language. */
  String words(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  String words(Bilingual words) {
    return words.in(lang);
  }

  void print(String text) {
    out.println(text);
    out.flush();
  }

  void print(String format, Object... values) {
    print(String.format(Locale.ROOT, format, values));
  }

  /** Leaves the cursor behind the words. */
  void prompt(String text) {
    out.print(text);
    out.flush();
  }

  void blank() {
    print("");
  }

  String good(String text) {
    return painted("32", text);
  }

  String bad(String text) {
    return painted("31", text);
  }

  String quiet(String text) {
    return painted("2", text);
  }

  String strong(String text) {
    return painted("1", text);
  }

  private String painted(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** A share in percent, with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String percent(int part, int whole) {
    return whole == 0 ? "–" : percent((double) part / whole);
  }
}
