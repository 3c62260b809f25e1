package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import dev.doorstep.bot.CommonScript.Wording;
import dev.doorstep.bot.text.Normaliser;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code common.yml}. */
final class CommonReader {
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  private CommonReader() {}

  static CommonScript read(ScriptNode node) {
    node.only(
        Set.of(
            "include",
            "variables",
            "thresholds",
            "phrases",
            "commands",
            "smalltalk",
            "negations",
            "states",
            "drop-after"));
    Map<Phrase, Spoken> phrases = new EnumMap<>(Phrase.class);
    Map<Command, Wording> commands = new EnumMap<>(Command.class);
    Map<String, Bilingual> states = new LinkedHashMap<>();
    node.get("thresholds").ifPresent(n -> n.only(Set.of("sure", "margin", "maybe")));
    node.need("phrases").ifPresent(n -> phrases(n, phrases));
    node.need("commands").ifPresent(n -> commands(n, commands));
    node.need("states").ifPresent(n -> n.entries().forEach((k, v) -> states.put(k, v.bilingual())));
    return new CommonScript(
        threshold(node, "sure"),
        threshold(node, "margin"),
        threshold(node, "maybe"),
        phrases,
        commands,
        node.need("smalltalk")
            .map(n -> n.items().stream().map(CommonReader::smallTalk).toList())
            .orElse(List.of()),
        node.need("negations")
            .map(n -> n.texts().stream().map(Normaliser::normalise).toList())
            .orElse(List.of()),
        states,
        node.get("drop-after").map(CommonReader::duration).orElse(Duration.ofHours(24)));
  }

  private static Duration duration(ScriptNode node) {
    Matcher m = DURATION.matcher(node.text());
    if (!m.matches()) {
      node.fault("must be a time such as 24h, 90m or 2d");
      return Duration.ofHours(24);
    }
    long count = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static double threshold(ScriptNode node, String key) {
    return node.need("thresholds").flatMap(t -> t.need(key)).map(ScriptNode::number).orElse(1.0);
  }

  private static void phrases(ScriptNode node, Map<Phrase, Spoken> phrases) {
    node.entries()
        .forEach(
            (key, value) ->
                Phrase.of(key)
                    .ifPresentOrElse(
                        p -> phrases.put(p, phrase(p, value)),
                        () ->
                            value.fault(
                                "unknown phrase"
                                    + Nearest.hint(key, Phrase.keys())
                                    + "; the assistant never says it")));
    for (Phrase phrase : Phrase.values()) {
      if (!phrases.containsKey(phrase)) {
        node.fault("needs the phrase '" + phrase.key() + "' in zh and en");
        phrases.put(phrase, Spoken.always(node.home(), phrase.key(), new Bilingual("", "")));
      }
    }
  }

  /** The words on a button stay the same, or people look for it in vain. */
  private static Spoken phrase(Phrase phrase, ScriptNode node) {
    return phrase.key().startsWith("button-")
        ? Spoken.always(node.home(), node.path(), node.bilingual(phrase.places()))
        : SpokenReader.read(node, phrase.places());
  }

  private static void commands(ScriptNode node, Map<Command, Wording> commands) {
    node.entries()
        .forEach(
            (key, value) ->
                Command.of(key)
                    .ifPresentOrElse(
                        c -> commands.put(c, command(value)),
                        () ->
                            value.fault(
                                "unknown command"
                                    + Nearest.hint(key, Command.keys())
                                    + "; the assistant has none of that name")));
    for (Command command : Command.values()) {
      if (!commands.containsKey(command)) {
        node.fault("needs the command '" + command.key() + "'");
        commands.put(command, new Wording(List.of(), List.of(), List.of()));
      }
    }
  }

  private static SmallTalk smallTalk(ScriptNode node) {
    node.only(Set.of("id", "exact", "patterns", "examples", "answer", "menu"));
    return new SmallTalk(
        node.need("id").map(ScriptNode::text).orElse(""),
        wording(node),
        node.need("answer")
            .map(SpokenReader::read)
            .orElseGet(() -> Spoken.always(node.home(), node.path(), new Bilingual("", ""))),
        node.get("menu").map(ScriptNode::flag).orElse(false));
  }

  private static Wording command(ScriptNode node) {
    node.only(Set.of("exact", "patterns", "examples"));
    return wording(node);
  }

  private static Wording wording(ScriptNode node) {
    return new Wording(
        node.get("exact")
            .map(n -> n.texts().stream().map(Wordings::bare).toList())
            .orElse(List.of()),
        node.get("patterns")
            .map(n -> n.items().stream().map(PatternReader::read).toList())
            .orElse(List.of()),
        node.get("examples").map(ScriptNode::texts).orElse(List.of()));
  }
}
