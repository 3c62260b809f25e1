package dev.doorstep.bot;

import dev.doorstep.bot.Counter.Opening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the words of a reply. Nothing is left to chance: the wording follows from how often the
 * reply was given in this conversation, so that the same thing said twice sounds different.
 */
final class Talk {
  private static final String COMMON = "common";
  private static final String DEFAULT_LINE = "general";

  private final Context context;
  private final CommonScript common;
  private final StateDraft state;

  Talk(Context context, CommonScript common, StateDraft state) {
    this.context = context;
    this.common = common;
    this.state = state;
  }

  /** Leaves the names in braces that whoever says it fills in. */
  String phrase(Phrase phrase) {
    return words(common.phrases().get(phrase), phrase.places());
  }

  String words(Spoken spoken) {
    return words(spoken, Set.of());
  }

  private String words(Spoken spoken, Set<String> places) {
    String id = spoken.home() + " " + spoken.key();
    int before = spoken.remembers() ? state.told(id) : 0;
    Optional<Opening> line = Optional.ofNullable(context.counter().lines().get(line(spoken)));
    List<String> wordings =
        spoken.branches().stream()
            .filter(b -> holds(b.when(), before, line))
            .findFirst()
            .orElseThrow()
            .in(state.lang);
    if (spoken.remembers()) {
      state.tell(id);
    }
    return filled(wordings.get(before % wordings.size()), places, line);
  }

  private boolean holds(When when, int before, Optional<Opening> line) {
    return agrees(when.open(), line.map(Opening::open).orElse(true))
        && agrees(when.hasRequests(), !context.requests().isEmpty())
        && agrees(when.enterpriseKnown(), context.enterpriseKnown())
        && agrees(when.again(), before > 0)
        && agrees(when.lang(), state.lang)
        && when.slots().entrySet().stream().allMatch(this::holds);
  }

  private boolean holds(Map.Entry<String, List<String>> slot) {
    return slot.getValue().contains(state.values.getOrDefault(slot.getKey(), ""));
  }

  private static <T> boolean agrees(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }

  private String line(Spoken spoken) {
    return spoken.home().equals(COMMON) ? state.line.orElse(DEFAULT_LINE) : spoken.home();
  }

  private String filled(String words, Set<String> places, Optional<Opening> line) {
    if (words.indexOf('{') < 0) {
      return words;
    }
    String phone = context.counter().phone();
    String number = context.requests().isEmpty() ? "" : context.requests().get(0).number();
    String filled =
        words
            .replace("{community}", context.community().in(state.lang))
            .replace("{phone}", phone.isEmpty() ? plain(Phrase.PHONE_UNKNOWN) : phone)
            .replace(
                "{hours}",
                line.map(o -> o.hours().in(state.lang))
                    .orElseGet(() -> plain(Phrase.HOURS_UNKNOWN)))
            .replace("{back}", back(line));
    return places.contains("number") ? filled : filled.replace("{number}", number);
  }

  /** The hours will do for a time that is not known. */
  private String back(Optional<Opening> line) {
    if (line.map(Opening::open).orElse(false)) return BackWords.NOW.in(state.lang);
    return line.flatMap(Opening::back)
        .map(back -> BackWords.of(back, context.now(), context.zone()).in(state.lang))
        .orElseGet(
            () ->
                line.map(o -> o.hours().in(state.lang))
                    .orElseGet(() -> plain(Phrase.HOURS_UNKNOWN)));
  }

  private String plain(Phrase phrase) {
    return common.phrases().get(phrase).in(state.lang);
  }
}
