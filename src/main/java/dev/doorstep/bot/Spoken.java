package dev.doorstep.bot;

import java.util.List;

/**
 * Something the assistant says: the first branch whose condition holds, in one of its wordings. See
 * {@link Talk}.
 *
 * @param home the code of the line that says it, or {@code common}
 * @param key where it stands there; tells replies apart in {@link BotState#told}
 * @param branches at least one; the last one always holds
 */
public record Spoken(String home, String key, List<Branch> branches) {

  /** Wordings that mean the same; with a condition on the language only that one has any. */
  public record Branch(When when, List<String> zh, List<String> en) {
    public Branch {
      zh = List.copyOf(zh);
      en = List.copyOf(en);
    }

    List<String> in(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }
  }

  public Spoken {
    branches = List.copyOf(branches);
  }

  /** The same words always. */
  static Spoken always(String home, String key, Bilingual words) {
    return new Spoken(
        home, key, List.of(new Branch(When.ALWAYS, List.of(words.zh()), List.of(words.en()))));
  }

  /** The plain words, where neither the moment nor the conversation matters. */
  public String in(Lang lang) {
    List<String> wordings = branches.get(branches.size() - 1).in(lang);
    return wordings.isEmpty() ? "" : wordings.get(0);
  }

  /** Whether it matters how often it was said already. */
  boolean remembers() {
    return branches.stream()
        .anyMatch(b -> b.zh().size() > 1 || b.en().size() > 1 || b.when().again().isPresent());
  }
}
