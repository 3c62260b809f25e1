package dev.doorstep.bot.value;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A time of day as it was said.
 *
 * @param mark whether morning or afternoon was said with it
 */
record Point(int hour, int minute, int mark) {
  static final int UNMARKED = 0;
  static final int MORNING = 1;
  static final int AFTERNOON = 2;

  static Optional<Found<Point>> of(Matcher m) {
    Point point;
    if (m.group(9) != null) {
      point = m.group(9).equals("noon") ? new Point(12, 0, AFTERNOON) : new Point(0, 0, MORNING);
    } else if (m.group(7) != null) {
      point = new Point(Integer.parseInt(m.group(7)), 0, mark(m.group(8), 0));
    } else {
      String hour = m.group(2) != null ? m.group(2) : m.group(4);
      String minute = m.group(2) != null ? m.group(3) : m.group(5);
      String mark = m.group(1) != null ? m.group(1) : m.group(6);
      int read = Numerals.read(hour).map(Number::intValue).orElse(99);
      point = new Point(read, minutes(minute), mark(mark, read));
    }
    return point.exists() ? Optional.of(new Found<>(point, m.start(), m.end())) : Optional.empty();
  }

  private static int minutes(String text) {
    if (text == null) {
      return 0;
    }
    return switch (text) {
      case "半" -> 30;
      case "一刻" -> 15;
      case "三刻" -> 45;
      default -> Integer.parseInt(text);
    };
  }

  private static int mark(String word, int hour) {
    if (word == null) {
      return UNMARKED;
    }
    return switch (word) {
      case "中午" -> hour > 10 ? UNMARKED : AFTERNOON;
      case "晚上", "晚间", "夜里", "今晚", "明晚", "晚" -> hour == 12 ? MORNING : AFTERNOON;
      case "下午", "傍晚", "pm", "p.m." -> AFTERNOON;
      default -> MORNING;
    };
  }

  boolean exists() {
    return hour <= 24 && minute < 60;
  }

  boolean unmarked() {
    return mark == UNMARKED;
  }

  Point marked(int as) {
    return new Point(hour, minute, as);
  }

  LocalTime time() {
    int full = hour;
    if (mark == AFTERNOON && hour < 12) {
      full = hour + 12;
    } else if (mark == MORNING && hour == 12) {
      full = 0;
    }
    return LocalTime.of(full % 24, minute);
  }

  /** A lone "3点" in business talk is in the afternoon. */
  LocalTime alone() {
    return (unmarked() && hour >= 1 && hour < 7 ? marked(AFTERNOON) : this).time();
  }
}
