package dev.doorstep.board;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.request.Owner;
import dev.doorstep.request.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/**
 * Requests as the rows of a spreadsheet, with the byte order mark by which Excel knows UTF-8.
 * Nothing that people wrote can be a formula: see OWASP on CSV injection. Telephone numbers are
 * masked.
 *
 * @param line name of a service line by its code; {@code community} and {@code zone} of a community
 */
record RequestSheet(
    boolean chinese,
    Function<String, Bilingual> line,
    Function<String, Bilingual> community,
    Function<String, ZoneId> zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String FORMULA = "=+-@\t\r\n";
  private static final int TELEPHONE = 7; // digits, at least
  private static final int MOBILE = 11;

  private static final List<Bilingual> HEADINGS =
      List.of(
          new Bilingual("编号", "Number"),
          new Bilingual("状态", "State"),
          new Bilingual("服务条线", "Service line"),
          new Bilingual("标题", "Title"),
          new Bilingual("紧急", "Urgent"),
          new Bilingual("商务社区", "Community"),
          new Bilingual("楼宇", "Building"),
          new Bilingual("企业", "Enterprise"),
          new Bilingual("统一社会信用代码", "Credit code"),
          new Bilingual("联系人", "Contact"),
          new Bilingual("电话", "Telephone"),
          new Bilingual("经办人", "Owner"),
          new Bilingual("提出时间", "Opened"),
          new Bilingual("首次答复期限", "First answer due"),
          new Bilingual("首次答复", "First answered"),
          new Bilingual("办结期限", "Resolution due"),
          new Bilingual("办结时间", "Resolved"));

  String head() {
    return "\uFEFF" + written(HEADINGS.stream().map(this::said).toArray());
  }

  String row(Request request) {
    var origin = request.origin();
    var clocks = request.clocks();
    ZoneId here = zone.apply(origin.community().value());
    return written(
        request.number().value(),
        request.state().code(),
        said(line.apply(request.line().value())),
        plain(request.title()),
        request.urgent() ? (chinese ? "是" : "yes") : "",
        said(community.apply(origin.community().value())),
        plain(origin.building().map(building -> said(building.name())).orElse("")),
        plain(origin.enterprise().map(enterprise -> enterprise.name()).orElse("")),
        plain(origin.enterprise().map(enterprise -> enterprise.code()).orElse("")),
        plain(origin.contact().name()),
        plain(masked(origin.contact().phone())),
        plain(request.owner().map(Owner::name).orElse("")),
        at(Optional.of(clocks.openedAt()), here),
        at(Optional.of(clocks.firstAnswer().at()), here),
        at(clocks.firstAnsweredAt(), here),
        at(Optional.of(clocks.resolution().at()), here),
        at(clocks.resolvedAt(), here));
  }

  static String masked(String phone) {
    if (phone.isBlank()) return "";
    int length = phone.length();
    if (phone.chars().filter(Character::isDigit).count() < TELEPHONE) return "*".repeat(length);
    int open = length < MOBILE ? 0 : 3; // of a mobile number its network tells of nobody
    return phone.substring(0, open) + "*".repeat(length - open - 4) + phone.substring(length - 4);
  }

  /** A spreadsheet takes what begins with one of these signs for a formula, spaces or not. */
  static String plain(String text) {
    String inner = text.stripLeading();
    boolean formula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
            || !inner.isEmpty() && FORMULA.indexOf(inner.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String written(Object... values) {
    return CSVFormat.RFC4180.format(values) + "\r\n";
  }

  private String said(Bilingual name) {
    return chinese ? name.zh() : name.en();
  }

  private static String at(Optional<Instant> moment, ZoneId zone) {
    return moment.map(at -> TIME.format(at.atZone(zone))).orElse("");
  }
}
