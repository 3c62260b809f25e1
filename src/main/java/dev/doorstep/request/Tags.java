package dev.doorstep.request;

import dev.doorstep.platform.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what the tags of a request become; pure. */
final class Tags {
  static final int MOST = 10;
  private static final int LONGEST = 30;
  private static final Pattern GAPS = Pattern.compile("\\s+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

  private Tags() {}

  /**
   * @param note what changed, as the history tells it in any language: {@code +重点 −待核}
   */
  record Change(List<String> tags, String note) {}

  /**
   * @throws Problem 400 for a tag that cannot be one, or too many
   */
  static Change change(List<String> before, Collection<String> add, Collection<String> remove) {
    List<String> after = new ArrayList<>(before);
    List<String> gone = new ArrayList<>();
    for (String tag : remove) {
      String wanted = plain(tag);
      after.removeIf(
          one -> {
            boolean same = key(one).equals(key(wanted));
            if (same) gone.add(one);
            return same;
          });
    }
    List<String> fresh = new ArrayList<>();
    for (String tag : add) {
      String plain = checked(tag);
      if (after.stream().anyMatch(one -> key(one).equals(key(plain)))) continue;
      after.add(plain);
      fresh.add(plain);
    }
    if (after.size() > MOST && !fresh.isEmpty())
      throw Problem.badRequest(
          "A request has at most 10 tags; take one away first. / 一件诉求最多 10 个标签，请先删除一个。");
    String note =
        Stream.concat(fresh.stream().map(tag -> "+" + tag), gone.stream().map(tag -> "−" + tag))
            .collect(Collectors.joining(" "));
    return new Change(List.copyOf(after), note);
  }

  private static String checked(String tag) {
    String plain = plain(tag);
    if (plain.isEmpty() || plain.length() > LONGEST || INVISIBLE.matcher(plain).find())
      throw Problem.badRequest(
          "A tag has 1 to 30 visible characters: '%s' has not. / 标签为 1 至 30 个可见字符。"
              .formatted(INVISIBLE.matcher(plain).replaceAll("?")));
    return plain;
  }

  private static String plain(String tag) {
    String text = tag == null ? "" : tag;
    return GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static String key(String tag) {
    return Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
