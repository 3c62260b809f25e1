package dev.doorstep.bot;

import dev.doorstep.bot.Cue.Says;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The groups that authors sort keywords and patterns into. */
enum CueGroup {
  DECIDES(Says.DECIDES, 0),
  DECISIVE(Says.WEIGHT, 6),
  STRONG(Says.WEIGHT, 3),
  NORMAL(Says.WEIGHT, 2),
  WEAK(Says.WEIGHT, 1),
  NEVER(Says.NEVER, 0);

  static final Set<String> KEYS =
      Arrays.stream(values()).map(CueGroup::key).collect(Collectors.toUnmodifiableSet());

  private final Says says;
  private final double weight;

  CueGroup(Says says, double weight) {
    this.says = says;
    this.weight = weight;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CueGroup> of(String key) {
    return Arrays.stream(values()).filter(g -> g.key().equals(key)).findFirst();
  }

  Cue cue(String words, Optional<Pattern> pattern) {
    return new Cue(words, pattern, says, weight);
  }
}
