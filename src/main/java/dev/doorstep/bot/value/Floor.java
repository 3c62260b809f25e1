package dev.doorstep.bot.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A floor of a building and the room on it, written {@code 12F 1203}, {@code B1}.
 *
 * @param level the storey; basements are negative
 */
public record Floor(int level, Optional<String> room) {
  private static final int HIGHEST = 200;
  private static final int DEEPEST = 9;
  private static final String N = "(\\d{1,3}|[一二三四五六七八九十百]{1,4})";
  private static final Pattern BASEMENT =
      Pattern.compile(
          "(?<![a-z0-9])b(\\d)(?:f|层)?(?![a-z0-9])|(?:地下|负)"
              + N
              + "?(?:层|楼)|(?<![\\da-z])-(\\d)(?:f|层|楼)"
              + "|basement(?: (\\d))?");
  private static final Pattern STOREY =
      Pattern.compile(
          "(?<![\\d负])"
              + N
              + " ?(?:楼(?!上|下)|层|f(?![a-z])|/f(?![a-z]))|(?<![\\d])(\\d{1,3})(?:st|nd|rd|th) (?:floor|fl)"
              + "|(?<![a-z])(?:floor|level) ?(\\d{1,3})(?!\\d)|(first|second|third|ground) floor|(一楼大堂|大堂|首层)");
  private static final Pattern ROOM =
      Pattern.compile("(?<![\\d-])([a-z]?(\\d{1,2})\\d{2})(?:室|房|号房)?(?![\\d年月日万元人号-])");

  /** The first floor that is named; a room such as 1203 tells its floor. */
  public static Optional<Found<Floor>> find(String text) {
    Matcher m = BASEMENT.matcher(text);
    if (m.find()) {
      return floor(-number(m.group(1), m.group(2), m.group(3), m.group(4)), m, text);
    }
    m = STOREY.matcher(text);
    if (m.find()) {
      int level =
          m.group(4) == null
              ? number(m.group(1), m.group(2), m.group(3))
              : m.group(4).equals("second") ? 2 : m.group(4).equals("third") ? 3 : 1;
      return floor(level, m, text);
    }
    return Optional.empty();
  }

  /** A room number as an answer: "1203", "A1203室". */
  public static Optional<Found<Floor>> ofRoom(String text) {
    Matcher m = ROOM.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int level = Integer.parseInt(m.group(2));
    return level == 0 ? Optional.empty() : Optional.of(at(level, m.group(1), m));
  }

  private static Found<Floor> at(int level, String room, Matcher m) {
    String written = room.toUpperCase(Locale.ROOT);
    return new Found<>(new Floor(level, Optional.of(written)), m.start(), m.end());
  }

  private static Optional<Found<Floor>> floor(int level, Matcher m, String text) {
    if (level == 0 || level > HIGHEST || level < -DEEPEST) {
      return Optional.empty();
    }
    Matcher room = ROOM.matcher(text).region(m.end(), text.length()).useTransparentBounds(true);
    Optional<String> after =
        room.find() && room.start() - m.end() <= 3
            ? Optional.of(room.group(1).toUpperCase(Locale.ROOT))
            : Optional.empty();
    int end = after.isPresent() ? room.end() : m.end();
    return Optional.of(new Found<>(new Floor(level, after), m.start(), end));
  }

  private static int number(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return Numerals.read(group).map(Number::intValue).orElse(0);
      }
    }
    return 1;
  }

  @Override
  public String toString() {
    String storey = level < 0 ? "B" + -level : level + "F";
    return storey + room.map(r -> " " + r).orElse("");
  }
}
