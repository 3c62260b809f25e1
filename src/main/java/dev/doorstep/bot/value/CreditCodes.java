package dev.doorstep.bot.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码): 18 characters whose last one is the check digit of GB
 * 32100-2015. Spaces and hyphens inside are passed over; I and O are taken for 1 and 0 when the
 * check digit agrees.
 */
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){17}(?![0-9A-Za-z])");
  private static final Pattern LIKE =
      Pattern.compile("(?<![0-9A-Za-z])(?=[A-Za-z]{0,20}\\d)[0-9A-Za-z]{14,24}(?![0-9A-Za-z])");

  private CreditCodes() {}

  /** A code in which everything agrees, in upper case. */
  public static Optional<Found<String>> find(String text) {
    Matcher m = CODE.matcher(text);
    int at = 0;
    while (at <= text.length() && m.find(at)) {
      String code = m.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
      String mended = code.replace('I', '1').replace('O', '0');
      if (valid(mended)) {
        return Optional.of(new Found<>(mended, m.start(), m.end()));
      }
      at = m.start() + 1;
    }
    return Optional.empty();
  }

  /** Whether the words hold something meant as a code: too long, too short or mistyped. */
  public static Optional<String> like(String text) {
    Matcher m = CODE.matcher(text);
    if (m.find()) {
      return Optional.of(m.group().replaceAll("[ -]", ""));
    }
    m = LIKE.matcher(text);
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }

  public static boolean valid(String code) {
    if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return code.charAt(LENGTH - 1) == ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
