package dev.doorstep.bot.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of companies, with the visitor's own spelling. Expects folded text, not lower-cased. */
public final class CompanyNames {
  private static final int AT_MOST = 3;
  private static final int LENGTH = 60;
  private static final Pattern HAN =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z0-9()·&]{2,30}?(?:有限责任公司|股份有限公司|有限公司|集团公司|合伙企业|事务所)"
              + "(?:\\p{IsHan}{2,8}分公司)?");
  private static final Pattern LATIN =
      Pattern.compile(
          "(?<![A-Za-z])(?:[A-Z][A-Za-z0-9&'-]{0,20} ){1,5}(?:Co\\.?,? ?Ltd|Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation)(?![a-z])\\.?");
  private static final Pattern LEAD =
      Pattern.compile(
          "^.{0,14}?(?:公司的?(?:全称|名称|名字)?(?:是|叫做?|:)|(?:全称|名称|名字)(?:是|叫做?|为|:)|我们是|我司是|我是|就是|叫做?|来自|代表|改成|改为|换成)");
  private static final Pattern ANSWER_LEAD =
      Pattern.compile(
          "^(?:嗯|好的?|对|我们|我司|我|本|这里|公司|企业|单位|店|的|全称|名称|名字|就|[, ]){0,8}(?:叫做?|是|为|:) ?(?=[\\p{IsHan}A-Za-z0-9]{2})"
              + "|^(?i:(?:we are|we're|our company is|the company is|it is|it's|its name is|company name:?|name:?|called|from) ?(?:called )?)");
  private static final Pattern ENDING = Pattern.compile("(?:的|呢|吧|啊|哦|[。.!！,，;； ]){1,4}$");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团)$|,? ?(?i:co\\.?,? ?ltd\\.?|ltd\\.?|limited|inc\\.?|llc|gmbh)$");

  private CompanyNames() {}

  /** Names that are marked as such by their legal form. */
  public static List<Found<String>> in(String text) {
    List<Found<String>> names = new ArrayList<>();
    for (Pattern pattern : List.of(HAN, LATIN)) {
      Matcher m = pattern.matcher(text);
      while (names.size() < AT_MOST && m.find()) {
        Matcher lead = LEAD.matcher(m.group());
        int start = lead.find() && m.group().length() - lead.end() > 5 ? lead.end() : 0;
        names.add(new Found<>(m.group().substring(start).strip(), m.start() + start, m.end()));
      }
    }
    return names;
  }

  /** The name in an answer to the question for it: "我们是云上科技" gives 云上科技. */
  public static String answer(String text) {
    Optional<Found<String>> marked = in(text).stream().findFirst();
    if (marked.isPresent()) {
      return marked.get().value();
    }
    String plain = text.strip();
    String name = ENDING.matcher(ANSWER_LEAD.matcher(plain).replaceFirst("")).replaceFirst("");
    String kept = name.strip().length() < 2 ? plain : name.strip();
    return kept.length() > LENGTH ? kept.substring(0, LENGTH).strip() : kept;
  }

  /** A name without its legal form, for looking it up: 云上科技有限公司 gives 云上科技. */
  public static String core(String name) {
    String core = FORM.matcher(name.strip()).replaceFirst("").strip();
    return core.length() < 2 ? name.strip() : core;
  }
}
