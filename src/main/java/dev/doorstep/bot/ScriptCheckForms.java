package dev.doorstep.bot;

import dev.doorstep.bot.Finding.Severity;
import dev.doorstep.bot.text.Normaliser;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms nobody comes to, slots that are never asked, choices that no words reach. */
final class ScriptCheckForms {
  private final Scripts scripts;
  private final ScriptCheck check;

  ScriptCheckForms(Scripts scripts, ScriptCheck check) {
    this.scripts = scripts;
    this.check = check;
  }

  void run() {
    scripts.lines().forEach(line -> line.forms().forEach(form -> form(line, form)));
    scripts.lines().forEach(this::answersWithoutForm);
  }

  private void form(LineScript line, FormScript form) {
    String key = "forms." + form.id();
    List<IntentScript> ways =
        line.intents().stream()
            .filter(i -> i.form().filter(form.id()::equals).isPresent())
            .toList();
    boolean fallback = line.fallback().equals(form.id());
    if (ways.isEmpty() && !fallback) {
      check.note(
          Severity.WARNING,
          line.code(),
          key,
          "no intent leads to this form, so it opens no request",
          "name it under 'form' of an intent, or remove it");
      return;
    }
    for (SlotScript slot : form.slots()) {
      String slotKey = key + ".slots." + slot.id();
      if (!fallback && ways.stream().allMatch(i -> i.preset().containsKey(slot.id()))) {
        check.note(
            Severity.WARNING,
            line.code(),
            slotKey,
            "this slot is never asked: every intent that leads here presets it",
            "remove the slot, or a preset");
      }
      choices(line, slot, slotKey);
    }
    if (form.slots().stream().allMatch(SlotScript::optional)) {
      check.note(
          Severity.HINT,
          line.code(),
          key,
          "every slot is optional, so a request may say nothing",
          "make at least one slot needed");
    }
  }

  private void choices(LineScript line, SlotScript slot, String key) {
    Map<String, String> taken = new HashMap<>();
    for (ChoiceScript choice : slot.choices()) {
      Set<String> names = new LinkedHashSet<>(choice.words());
      names.add(Normaliser.normalise(choice.label().zh()));
      names.add(Normaliser.normalise(choice.label().en()));
      long free = names.stream().filter(n -> !taken.containsKey(n)).count();
      for (String name : names) {
        String other = taken.putIfAbsent(name, choice.id());
        if (other != null) {
          check.note(
              free == 0 ? Severity.ERROR : Severity.WARNING,
              line.code(),
              key + ".choices." + choice.id(),
              "'"
                  + name
                  + "' already means the choice '"
                  + other
                  + "'"
                  + (free == 0 ? ", so no words reach this one" : ""),
              "keep the word with one of them");
        }
      }
    }
  }

  private void answersWithoutForm(LineScript line) {
    for (IntentScript intent : line.intents()) {
      if (intent.form().isEmpty() && !intent.immediately() && !line.code().equals("general")) {
        check.note(
            Severity.HINT,
            line.code(),
            ScriptCheck.key(intent.id(), "answer"),
            "after this answer the visitor can open no request",
            "add a 'form' if a colleague could do more");
      }
    }
  }
}
