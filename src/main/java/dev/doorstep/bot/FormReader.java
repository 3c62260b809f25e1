package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads one form with its slots. */
final class FormReader {
  private static final Set<String> FORM = Set.of("id", "title", "intro", "slots");
  private static final Set<String> SLOT =
      Set.of(
          "id",
          "type",
          "label",
          "question",
          "example",
          "optional",
          "range",
          "workdays",
          "past",
          "title",
          "opening",
          "min",
          "max",
          "choices",
          "words",
          "find");

  private FormReader() {}

  static FormScript read(ScriptNode node) {
    node.only(FORM);
    String id = node.need("id").map(ScriptNode::text).orElse("");
    Bilingual title = node.need("title").map(ScriptNode::bilingual).orElse(new Bilingual("", ""));
    List<SlotScript> slots =
        node.need("slots")
            .map(list -> list.items().stream().map(FormReader::slot).toList())
            .orElse(List.of());
    Set<String> seen = new HashSet<>();
    slots.stream()
        .filter(s -> !seen.add(s.id()))
        .forEach(s -> node.fault("has two slots named '" + s.id() + "'; rename one"));
    if (slots.isEmpty()) {
      node.fault("needs at least one slot");
    }
    node.get("intro").ifPresent(n -> SpokenReader.checkSlots(n, slots));
    node.get("slots")
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        s -> s.get("question").ifPresent(q -> SpokenReader.checkSlots(q, slots))));
    return new FormScript(id, title, node.get("intro").map(SpokenReader::read), slots);
  }

  private static SlotScript slot(ScriptNode node) {
    node.only(SLOT);
    SlotType type = node.need("type").map(FormReader::type).orElse(SlotType.TEXT);
    List<ChoiceScript> choices =
        node.get("choices")
            .map(list -> list.items().stream().map(FormReader::choice).toList())
            .orElse(List.of());
    boolean choosing = type == SlotType.CHOICE || type == SlotType.MULTICHOICE;
    if (choosing && choices.size() < 2) {
      node.fault("is a choice and needs the key 'choices' with at least two entries");
    }
    onlyFor(node, type, "workdays", Set.of(SlotType.DATE));
    onlyFor(node, type, "past", Set.of(SlotType.DATE, SlotType.DATERANGE));
    onlyFor(node, type, "range", Set.of(SlotType.TIME));
    return new SlotScript(
        node.need("id").map(ScriptNode::text).orElse(""),
        type,
        node.need("label").map(ScriptNode::bilingual).orElse(new Bilingual("", "")),
        node.need("question")
            .map(SpokenReader::read)
            .orElseGet(() -> Spoken.always(node.home(), node.path(), new Bilingual("", ""))),
        node.need("example").map(ScriptNode::bilingual).orElse(new Bilingual("", "")),
        node.get("optional").map(ScriptNode::flag).orElse(false),
        node.get("range").map(ScriptNode::flag).orElse(false),
        node.get("workdays").map(ScriptNode::flag).orElse(false),
        node.get("past").map(ScriptNode::flag).orElse(false),
        node.get("title").map(ScriptNode::flag).orElse(false),
        node.get("opening").map(ScriptNode::flag).orElse(false),
        bound(node, "min"),
        bound(node, "max"),
        choices,
        node.get("words").map(FormReader::normalised).orElse(List.of()),
        node.get("find")
            .map(list -> list.items().stream().map(PatternReader::read).toList())
            .orElse(List.of()));
  }

  private static void onlyFor(ScriptNode node, SlotType type, String key, Set<SlotType> types) {
    if (!types.contains(type)) {
      node.get(key)
          .ifPresent(
              n ->
                  n.fault(
                      "means nothing for the type "
                          + type.code()
                          + "; remove it or use "
                          + types.stream().map(SlotType::code).sorted().toList()));
    }
  }

  private static SlotType type(ScriptNode node) {
    return SlotType.of(node.text())
        .orElseGet(
            () -> {
              node.fault(
                  "unknown type; use one of "
                      + Arrays.stream(SlotType.values()).map(SlotType::code).toList());
              return SlotType.TEXT;
            });
  }

  private static ChoiceScript choice(ScriptNode node) {
    node.only(Set.of("id", "zh", "en", "words"));
    return new ChoiceScript(
        node.need("id").map(ScriptNode::text).orElse(""),
        new Bilingual(
            node.need("zh").map(ScriptNode::text).orElse(""),
            node.need("en").map(ScriptNode::text).orElse("")),
        node.get("words").map(FormReader::normalised).orElse(List.of()));
  }

  private static List<String> normalised(ScriptNode list) {
    return list.texts().stream().map(Normaliser::normalise).toList();
  }

  private static OptionalLong bound(ScriptNode node, String key) {
    return node.get(key).map(n -> OptionalLong.of((long) n.number())).orElse(OptionalLong.empty());
  }
}
