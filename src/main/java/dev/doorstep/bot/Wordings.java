package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strips what says nothing from short messages, so that "请转人工！" is "转人工". */
final class Wordings {
  private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:请|麻烦|谢谢 ?|please |pls |ok |okay )|(?: please| pls| thanks| thank you|谢谢|吧|啦|哦|呀|啊|一下)$");

  private Wordings() {}

  static String bare(String text) {
    String stripped = NOISE.matcher(Normaliser.normalise(text)).replaceAll(" ").strip();
    String plain = POLITE.matcher(stripped).replaceAll("").strip();
    return plain.isEmpty() ? stripped : plain;
  }

  /** The visitor's own spelling of words that were taken from the normalised text. */
  static String spelledIn(String raw, String words) {
    String spaced =
        Stream.of(words.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
    Matcher own =
        Pattern.compile(spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(Normaliser.fold(raw));
    return own.find() ? own.group() : words;
  }

  /** At most so many characters, cut between characters and marked. */
  static String shortened(String text, int length) {
    String plain = text.strip();
    if (plain.length() <= length) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(length - 1)) ? length - 1 : length;
    return plain.substring(0, end) + "…";
  }
}
