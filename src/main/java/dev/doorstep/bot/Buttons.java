package dev.doorstep.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears the words of an offered button as the button: "yes, open one" for "Yes, open one". */
final class Buttons {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?<yes>(?:yes|yeah|yep|sure)(?: please)? |(?:好的?|是的?|对|行|可以|嗯) )"
              + "|(?<no>(?:no|nope) |(?:不|不用|不了) ))(?=.)");

  private Buttons() {}

  /** What was said, with the button whose words it is. */
  static Said heard(BotState state, Said said) {
    boolean words = said.choice().isEmpty() && said.files().isEmpty();
    Optional<String> typed = words ? typed(state, said.text()) : Optional.empty();
    return typed.isEmpty() ? said : new Said(said.text(), typed);
  }

  private static Optional<String> typed(BotState state, String text) {
    Words said = Words.of(text);
    return state.offered().stream()
        .filter(id -> said.mean(Words.of(state.labels().getOrDefault(id, ""))))
        .findFirst();
  }

  /**
   * @param lead 1 for a leading yes, -1 for a no, 0 for neither
   * @param rest what follows it
   */
  private record Words(int lead, String rest) {
    static Words of(String text) {
      String bare = Wordings.bare(text);
      Matcher m = LEAD.matcher(bare);
      return m.find()
          ? new Words(m.group("yes") == null ? -1 : 1, bare.substring(m.end()))
          : new Words(0, bare);
    }

    /** A leading yes or no may be missing or be put before, but not be the opposite. */
    boolean mean(Words label) {
      return !rest.isEmpty() && rest.equals(label.rest) && lead * label.lead >= 0;
    }
  }
}
