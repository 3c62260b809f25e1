package dev.doorstep.open311;

import dev.doorstep.platform.Problem;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it was posted: {@code name=value} and {@code attribute[code]=value}, percent-encoded
 * UTF-8. What is empty counts as not sent, as the convention wants it.
 *
 * @param answers attribute → its values; several were sent as {@code attribute[code][]} or by
 *     repeating it
 */
record SentForm(Map<String, String> fields, Map<String, List<String>> answers) {
  private static final int MOST = 200;
  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([A-Za-z0-9_.-]{1,80})](?:\\[\\d{0,3}])?");
  private static final char NO_UTF_8 = '\uFFFD';

  /** Throws a 400 {@link Problem} for what is no form. */
  static SentForm read(String body) {
    Map<String, String> fields = new TreeMap<>();
    Map<String, List<String>> answers = new TreeMap<>();
    decoded(body == null ? "" : body)
        .forEach(
            (name, values) -> {
              List<String> said =
                  values.stream().map(SentForm::text).filter(value -> !value.isEmpty()).toList();
              if (said.isEmpty()) return;
              Matcher attribute = ATTRIBUTE.matcher(name);
              if (attribute.matches())
                answers.computeIfAbsent(attribute.group(1), any -> new ArrayList<>()).addAll(said);
              else fields.put(name, said.get(0));
            });
    return new SentForm(fields, answers);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All that was sent but for the key: the same when a request is sent again. */
  String content() {
    Map<String, String> open = new TreeMap<>(fields);
    open.remove("api_key");
    return open + " " + answers;
  }

  private static Map<String, List<String>> decoded(String body) {
    Map<String, List<String>> decoded;
    try {
      decoded =
          new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST + 1, true).parameters();
    } catch (IllegalArgumentException malformed) {
      throw unreadable("percent-encode it as application/x-www-form-urlencoded", "请按表单格式编码");
    }
    if (decoded.values().stream().mapToInt(List::size).sum() > MOST)
      throw unreadable("it has more than " + MOST + " fields", "字段超过 " + MOST + " 个");
    if (body.indexOf(NO_UTF_8) >= 0 || decoded.toString().indexOf(NO_UTF_8) >= 0)
      throw unreadable("it is not UTF-8; encode it so", "请使用 UTF-8 编码");
    return decoded;
  }

  private static Problem unreadable(String why, String zh) {
    return Problem.badRequest("The form cannot be read: %s. / 表单无法读取：%s。".formatted(why, zh));
  }

  private static String text(String sent) {
    return PlainText.clean(sent).replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
