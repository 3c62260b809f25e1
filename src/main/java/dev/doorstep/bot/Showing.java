package dev.doorstep.bot;

import dev.doorstep.bot.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows collected values: in a summary, as a request's details and in its title. */
final class Showing {
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** Tells a colleague that they will not find the enterprise in the directory. */
  private static final Bilingual NOT_LISTED = new Bilingual("（企业名录中没有）", " (not in the directory)");

  private static final int TITLE_LENGTH = 80;
  private static final int TITLE_PART = 24;

  private Showing() {}

  static String value(SlotScript slot, String value, Lang lang) {
    if (value.isEmpty()) {
      return "";
    }
    boolean zh = lang == Lang.ZH;
    return switch (slot.type()) {
      case MONEY -> money(Long.parseLong(value), zh);
      case CHOICE ->
          slot.choices().stream()
              .filter(c -> c.id().equals(value))
              .findFirst()
              .map(c -> c.label().in(lang))
              .orElse(value);
      case MULTICHOICE ->
          slot.choices().stream()
              .filter(c -> List.of(value.split(",")).contains(c.id()))
              .map(c -> c.label().in(lang))
              .collect(Collectors.joining(zh ? "、" : ", "));
      case FILE -> Extras.names(value);
      case YESNO -> value.equals("yes") ? (zh ? "是" : "yes") : (zh ? "否" : "no");
      default -> value;
    };
  }

  private static String money(long yuan, boolean zh) {
    if (!zh) {
      return String.format(Locale.ROOT, "CNY %,d", yuan);
    }
    if (yuan >= 100_000_000) {
      return shifted(yuan, 8) + "亿元";
    }
    return yuan >= 10_000 ? shifted(yuan, 4) + "万元" : yuan + "元";
  }

  private static String shifted(long yuan, int places) {
    return BigDecimal.valueOf(yuan, places).stripTrailingZeros().toPlainString();
  }

  static List<Detail> details(FormScript form, Map<String, String> values, Lang lang) {
    List<Detail> details = new ArrayList<>();
    for (SlotScript slot : filled(form, values)) {
      String shown = value(slot, values.get(slot.id()), lang);
      boolean unknown =
          slot.type() == SlotType.ENTERPRISE && "".equals(values.get(Extras.code(slot.id())));
      details.add(
          new Detail(
              slot.id(),
              slot.label(),
              unknown ? shown + NOT_LISTED.in(lang) : shown,
              slot.type() == SlotType.FILE ? AttachedFile.read(values.get(slot.id())) : List.of()));
    }
    details.addAll(Extras.details(values));
    return details;
  }

  static String summary(FormScript form, Map<String, String> values, Lang lang) {
    StringBuilder lines = new StringBuilder();
    String colon = lang == Lang.ZH ? "：" : ": ";
    for (Detail detail : details(form, values, lang)) {
      lines.append("\n· ").append(detail.label().in(lang)).append(colon).append(detail.value());
    }
    return lines.toString();
  }

  private static List<SlotScript> filled(FormScript form, Map<String, String> values) {
    return form.slots().stream().filter(s -> !values.getOrDefault(s.id(), "").isEmpty()).toList();
  }

  static String title(FormScript form, Map<String, String> values, Lang lang) {
    List<String> parts = new ArrayList<>();
    parts.add(form.title().in(lang));
    filled(form, values).stream()
        .filter(SlotScript::inTitle)
        .map(s -> Wordings.shortened(inTitle(s, values.get(s.id()), lang), TITLE_PART))
        .forEach(parts::add);
    return Wordings.shortened(String.join(" · ", parts), TITLE_LENGTH).replace('\n', ' ');
  }

  static String day(LocalDate date, Lang lang) {
    return lang == Lang.ZH
        ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : ENGLISH_DAY.format(date);
  }

  private static String inTitle(SlotScript slot, String value, Lang lang) {
    boolean zh = lang == Lang.ZH;
    return switch (slot.type()) {
      case DATE -> day(LocalDate.parse(value), lang);
      case DATERANGE -> {
        DateSpan span = DateSpan.parse(value);
        boolean one = span.from().equals(span.until());
        yield day(span.from(), lang) + (one ? "" : "–" + day(span.until(), lang));
      }
      case PEOPLE -> zh ? value + "人" : value.equals("1") ? "1 person" : value + " people";
      default -> value(slot, value, lang);
    };
  }
}
