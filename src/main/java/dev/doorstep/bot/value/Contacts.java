package dev.doorstep.bot.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers (mobile, landline, 400, international) and e-mail addresses. */
public final class Contacts {
  private static final Pattern MOBILE =
      Pattern.compile("(?<![\\d+])(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)");
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?<!\\d)\\(?(0[1-9]\\d{1,2})\\)?[ -]?(\\d{7,8}|\\d{3,4}[ -]\\d{4})(?:(?:-| ?转 ?| ?ext\\.? ?)(\\d{1,5}))?(?!\\d)");
  private static final Pattern HOTLINE =
      Pattern.compile("(?<!\\d)([48]00)[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");
  private static final Pattern ABROAD =
      Pattern.compile("(?<!\\d)(?:\\+|00)([1-9](?:[ ()-]{0,2}\\d){6,16})(?!\\d)");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");

  private static final Pattern LOCAL =
      Pattern.compile("(?<![\\d+-])(?!20[2-9]\\d[01]\\d)([2-8]\\d{3})[ -]?(\\d{4})(?![\\d-])");

  private Contacts() {}

  /** A landline number without its area code; only the answer to the question for it counts. */
  public static Optional<Found<String>> local(String text) {
    Matcher m = LOCAL.matcher(text);
    return m.find()
        ? Optional.of(new Found<>(m.group(1) + m.group(2), m.start(), m.end()))
        : Optional.empty();
  }

  public static Optional<Found<String>> phone(String text) {
    Matcher m = MOBILE.matcher(text);
    if (m.find()) {
      return Optional.of(new Found<>(digits(m.group(1)), m.start(), m.end()));
    }
    m = LANDLINE.matcher(text);
    if (m.find()) {
      String extension = m.group(3) == null ? "" : "-" + m.group(3);
      return Optional.of(
          new Found<>(m.group(1) + "-" + digits(m.group(2)) + extension, m.start(), m.end()));
    }
    m = HOTLINE.matcher(text);
    if (m.find()) {
      String number = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
      return Optional.of(new Found<>(number, m.start(), m.end()));
    }
    m = ABROAD.matcher(text);
    return m.find()
        ? Optional.of(new Found<>("+" + digits(m.group(1)), m.start(), m.end()))
        : Optional.empty();
  }

  public static Optional<Found<String>> email(String text) {
    Matcher m = EMAIL.matcher(text);
    return m.find() ? Optional.of(new Found<>(m.group(), m.start(), m.end())) : Optional.empty();
  }

  private static String digits(String text) {
    return text.replace("(0)", "").replaceAll("[ ()-]", "");
  }
}
