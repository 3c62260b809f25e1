package dev.doorstep.bot;

import dev.doorstep.bot.SlotSpotting.Spotted;
import java.util.Map;

/** Picks the part of a message that answers the asked slot. */
final class Answers {
  private static final int READ = 200;

  private final SlotSpotting spotting;

  Answers(CommonScript common) {
    spotting = new SlotSpotting(common);
  }

  /**
   * For a text slot the parts that are plainly other slots' values are left out: "东广场，30人" answers
   * the site with 东广场.
   */
  String forSlot(FormScript form, SlotScript asked, Heard heard) {
    if ((asked.type() != SlotType.TEXT && asked.type() != SlotType.ENTERPRISE)
        || heard.raw().length() > READ) {
      return heard.raw();
    }
    String[] parts = heard.raw().split("[,，;；、。\\n]");
    if (parts.length < 2) {
      return heard.raw();
    }
    StringBuilder rest = new StringBuilder();
    for (String part : parts) {
      Map<String, Spotted> others =
          spotting.all(form, part, heard.context(), Map.of(), heard.lang());
      others.remove(asked.id());
      if (others.isEmpty() && !part.isBlank()) {
        rest.append(rest.isEmpty() ? "" : "，").append(part.strip());
      }
    }
    boolean whole = rest.isEmpty() || rest.length() + parts.length >= heard.raw().length();
    return whole ? heard.raw() : rest.toString();
  }
}
