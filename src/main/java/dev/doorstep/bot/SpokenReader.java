package dev.doorstep.bot;

import dev.doorstep.bot.Spoken.Branch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the assistant says: {@code {zh: …, en: …}}, each with one wording or a list of them,
 * or a list of such branches with a {@code when}, of which the first that holds is said.
 */
final class SpokenReader {
  private static final Set<String> BRANCH = Set.of("when", "zh", "en");
  private static final Set<String> WHEN =
      Set.of("open", "has-requests", "enterprise-known", "again", "lang", "slots");

  private SpokenReader() {}

  static Spoken read(ScriptNode node) {
    return read(node, Set.of());
  }

  /**
   * @param places names that whoever says it fills in, beside those that always are
   */
  static Spoken read(ScriptNode node, Set<String> places) {
    List<Branch> branches = new ArrayList<>();
    if (node.isList()) {
      List<ScriptNode> items = node.items();
      items.forEach(item -> branches.add(branch(item, places)));
      order(node, items, branches);
    } else {
      node.only(Set.of("zh", "en"));
      branches.add(words(node, When.ALWAYS, places));
    }
    return new Spoken(node.home(), node.path(), branches);
  }

  /** The first branch that holds is said, so the last must hold always, and no other may. */
  private static void order(ScriptNode node, List<ScriptNode> items, List<Branch> branches) {
    if (branches.isEmpty()) {
      node.fault("needs at least one branch with 'zh' and 'en'");
      branches.add(new Branch(When.ALWAYS, List.of(), List.of()));
    }
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      boolean always = items.get(i).get("when").isEmpty();
      if (last && !always) {
        items.get(i).fault("the last branch is said when no other holds; remove its 'when'");
      } else if (!last && always) {
        items.get(i).fault("without 'when' it hides the branches below; add one or move it down");
      }
    }
  }

  private static Branch branch(ScriptNode node, Set<String> places) {
    node.only(BRANCH);
    return words(node, node.get("when").map(SpokenReader::when).orElse(When.ALWAYS), places);
  }

  private static Branch words(ScriptNode node, When when, Set<String> places) {
    Set<String> open = new HashSet<>(Variables.BUILT_IN);
    open.addAll(places);
    Branch branch =
        new Branch(when, wordings(node, Lang.ZH, when, open), wordings(node, Lang.EN, when, open));
    boolean number = (branch.zh().toString() + branch.en()).contains("{number}");
    if (number && !places.contains("number") && !when.hasRequests().orElse(false)) {
      node.fault(
          "{number} is the visitor's latest request; say it in a branch with"
              + " 'when: {has-requests: true}'");
    }
    return branch;
  }

  private static List<String> wordings(ScriptNode node, Lang lang, When when, Set<String> open) {
    boolean never = when.lang().filter(l -> l != lang).isPresent();
    Optional<ScriptNode> words = never ? node.get(lang.code()) : node.need(lang.code());
    if (never) {
      words.ifPresent(w -> w.fault("is never said in this language; remove it or the condition"));
      return List.of();
    }
    List<ScriptNode> all = words.map(w -> w.isList() ? w.items() : List.of(w)).orElse(List.of());
    if (words.isPresent() && all.isEmpty()) {
      words.get().fault("needs at least one wording");
    }
    return all.stream().map(w -> w.variables().put(w.text(), lang, open, w)).toList();
  }

  private static When when(ScriptNode node) {
    node.only(WHEN);
    if (node.entries().isEmpty()) {
      node.fault("asks for nothing; add a condition such as 'open: false'");
    }
    Map<String, List<String>> slots = new LinkedHashMap<>();
    node.get("slots")
        .ifPresent(
            s ->
                s.entries()
                    .forEach(
                        (slot, value) ->
                            slots.put(
                                slot, value.isList() ? value.texts() : List.of(value.text()))));
    return new When(
        node.get("open").map(ScriptNode::flag),
        node.get("has-requests").map(ScriptNode::flag),
        node.get("enterprise-known").map(ScriptNode::flag),
        node.get("again").map(ScriptNode::flag),
        node.get("lang").flatMap(SpokenReader::lang),
        slots);
  }

  private static Optional<Lang> lang(ScriptNode node) {
    String code = node.text();
    for (Lang lang : Lang.values()) {
      if (lang.code().equals(code)) {
        return Optional.of(lang);
      }
    }
    node.fault("must be zh or en");
    return Optional.empty();
  }

  /** Refuses conditions on slots that the form does not have, and on choices a slot lacks. */
  static void checkSlots(ScriptNode node, List<SlotScript> slots) {
    if (!node.isList()) {
      return;
    }
    for (ScriptNode item : node.items()) {
      item.get("when")
          .flatMap(w -> w.get("slots"))
          .ifPresent(s -> s.entries().forEach((id, value) -> checkSlot(id, value, slots)));
    }
  }

  private static void checkSlot(String id, ScriptNode value, List<SlotScript> slots) {
    List<String> ids = slots.stream().map(SlotScript::id).toList();
    Optional<SlotScript> slot = slots.stream().filter(s -> s.id().equals(id)).findFirst();
    if (slot.isEmpty()) {
      value.fault("there is no slot '" + id + "' in the form" + Nearest.hint(id, ids));
      return;
    }
    List<String> choices = slot.get().choices().stream().map(ChoiceScript::id).toList();
    for (ScriptNode wanted : value.isList() ? value.items() : List.of(value)) {
      if (slot.get().type() == SlotType.CHOICE && !choices.contains(wanted.text())) {
        wanted.fault(
            "is no choice of the slot '"
                + id
                + "'"
                + Nearest.hint(wanted.text(), choices)
                + "; it has "
                + choices);
      }
    }
  }
}
