package dev.doorstep.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the file of one service line. */
final class LineReader {
  private static final int EXAMPLES_NEEDED = 6;

  private final CueReader cues;

  LineReader(Lexicon lexicon) {
    cues = new CueReader(lexicon);
  }

  LineScript read(ScriptNode node) {
    node.only(
        Set.of(
            "include",
            "line",
            "order",
            "name",
            "hint",
            "urgent",
            "keywords",
            "patterns",
            "intents",
            "forms",
            "fallback"));
    List<FormScript> forms =
        node.need("forms")
            .map(list -> list.items().stream().map(FormReader::read).toList())
            .orElse(List.of());
    List<IntentScript> intents =
        node.need("intents")
            .map(list -> list.items().stream().map(item -> intent(item, forms)).toList())
            .orElse(List.of());
    String fallback = node.need("fallback").map(n -> known(n, forms).orElse("")).orElse("");
    return new LineScript(
        node.need("line").map(ScriptNode::text).orElse(""),
        node.need("name").map(ScriptNode::bilingual).orElse(new Bilingual("", "")),
        node.need("hint").map(ScriptNode::bilingual).orElse(new Bilingual("", "")),
        node.get("urgent").map(ScriptNode::flag).orElse(false),
        cues.read(node),
        intents,
        forms,
        fallback);
  }

  private IntentScript intent(ScriptNode node, List<FormScript> forms) {
    node.only(
        Set.of(
            "id",
            "name",
            "priority",
            "status",
            "complaint",
            "immediately",
            "examples",
            "keywords",
            "patterns",
            "answer",
            "form",
            "preset"));
    Map<Lang, List<String>> examples = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      List<String> texts =
          node.need("examples")
              .flatMap(e -> e.need(lang.code()))
              .map(ScriptNode::texts)
              .orElse(List.of());
      if (texts.size() < EXAMPLES_NEEDED) {
        node.fault(
            "needs at least " + EXAMPLES_NEEDED + " examples in '" + lang.code() + "'; add some");
      }
      examples.put(lang, texts);
    }
    Optional<Spoken> answer = node.get("answer").map(SpokenReader::read);
    Optional<String> form = node.get("form").flatMap(n -> known(n, forms));
    List<SlotScript> slots =
        forms.stream()
            .filter(f -> form.filter(f.id()::equals).isPresent())
            .findFirst()
            .map(FormScript::slots)
            .orElse(List.of());
    node.get("answer").ifPresent(n -> SpokenReader.checkSlots(n, slots));
    if (answer.isEmpty() && node.get("form").isEmpty()) {
      node.fault("needs an 'answer', a 'form' or both");
    }
    Map<String, String> preset = new LinkedHashMap<>();
    node.get("preset")
        .ifPresent(
            p -> p.entries().forEach((slot, value) -> preset(slot, value, form, forms, preset)));
    return new IntentScript(
        node.need("id").map(ScriptNode::text).orElse(""),
        node.get("name").map(ScriptNode::bilingual),
        node.get("priority").map(n -> (int) n.number()).orElse(0),
        node.get("status").map(ScriptNode::flag).orElse(false),
        node.get("complaint").map(ScriptNode::flag).orElse(false),
        node.get("immediately").map(ScriptNode::flag).orElse(false),
        examples,
        cues.read(node),
        answer,
        form,
        preset);
  }

  private static void preset(
      String slot,
      ScriptNode value,
      Optional<String> form,
      List<FormScript> forms,
      Map<String, String> preset) {
    Optional<SlotScript> script =
        forms.stream()
            .filter(f -> form.filter(f.id()::equals).isPresent())
            .findFirst()
            .flatMap(f -> f.slot(slot));
    String id = value.text();
    if (script.isEmpty()) {
      value.fault("the form of this intent has no slot '" + slot + "'");
    } else if (script.get().choices().stream().noneMatch(c -> c.id().equals(id))) {
      value.fault("'" + id + "' is no choice of the slot '" + slot + "'");
    } else {
      preset.put(slot, id);
    }
  }

  private static Optional<String> known(ScriptNode node, List<FormScript> forms) {
    String id = node.text();
    if (forms.stream().noneMatch(f -> f.id().equals(id))) {
      node.fault(
          "there is no form '"
              + id
              + "' in this file"
              + Nearest.hint(id, forms.stream().map(FormScript::id).toList())
              + "; add it under 'forms' or correct it");
      return Optional.empty();
    }
    return Optional.of(id);
  }
}
