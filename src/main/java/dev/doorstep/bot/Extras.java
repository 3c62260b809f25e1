package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a visitor tells beside the questions of a form: it goes into the request all the same. Kept
 * among the form's values under keys that no slot can have.
 */
final class Extras {
  static final String PHONE = "+phone";
  static final String COMPANY = "+company";
  static final String QUESTION = "+question";
  static final String FILES = "+files";

  private static final String CODE = "+code";
  private static final String SAID = "+said";
  private static final int QUESTION_LENGTH = 400;
  private static final Map<String, Bilingual> LABELS =
      Map.of(
          COMPANY, new Bilingual("公司名称", "Company"),
          PHONE, new Bilingual("联系电话", "Contact phone"),
          QUESTION, new Bilingual("来访者的提问", "Visitor's questions"),
          FILES, new Bilingual("附件", "Files"));
  private static final List<String> ORDER = List.of(COMPANY, PHONE, QUESTION, FILES);

  private Extras() {}

  /** The key of an enterprise's credit code; an empty value says it is not in the directory. */
  static String code(String key) {
    return key + CODE;
  }

  /** The key of the visitor's own words while they choose among several enterprises. */
  static String said(String key) {
    return key + SAID;
  }

  static void question(Map<String, String> values, String question) {
    String before = values.get(QUESTION);
    String all = before == null ? question : before + "\n" + question;
    if (before == null || !before.contains(question)) {
      values.put(QUESTION, Wordings.shortened(all, QUESTION_LENGTH));
    }
  }

  static void files(Map<String, String> values, String key, List<AttachedFile> files, int most) {
    List<AttachedFile> all = new ArrayList<>(AttachedFile.read(values.getOrDefault(key, "")));
    files.stream().filter(f -> !all.contains(f)).forEach(all::add);
    values.put(key, AttachedFile.written(all.subList(Math.max(0, all.size() - most), all.size())));
  }

  static List<Detail> details(Map<String, String> values) {
    return ORDER.stream()
        .filter(key -> !values.getOrDefault(key, "").isEmpty())
        .map(
            key ->
                new Detail(
                    key.substring(1), LABELS.get(key), shown(key, values), files(key, values)))
        .toList();
  }

  private static String shown(String key, Map<String, String> values) {
    return key.equals(FILES) ? names(values.get(key)) : values.get(key);
  }

  private static List<AttachedFile> files(String key, Map<String, String> values) {
    return key.equals(FILES) ? AttachedFile.read(values.get(key)) : List.of();
  }

  static String names(String written) {
    return String.join(", ", AttachedFile.read(written).stream().map(AttachedFile::name).toList());
  }
}
