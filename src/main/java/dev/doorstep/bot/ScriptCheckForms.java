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
          new Bilingual(
              "没有意图用到这张表单，它提交不了诉求", "no intent leads to this form, so it opens no request"),
          new Bilingual(
              "在某个意图的 'form' 里写上它，或者删掉", "name it under 'form' of an intent, or remove it"));
      return;
    }
    for (SlotScript slot : form.slots()) {
      String slotKey = key + ".slots." + slot.id();
      if (!fallback && ways.stream().allMatch(i -> i.preset().containsKey(slot.id()))) {
        check.note(
            Severity.WARNING,
            line.code(),
            slotKey,
            new Bilingual(
                "这一项永远不会问：用到这张表单的意图都预填了它",
                "this slot is never asked: every intent that leads here presets it"),
            new Bilingual("删掉这一项，或者去掉一处预填", "remove the slot, or a preset"));
      }
      choices(line, slot, slotKey);
    }
    if (form.slots().stream().allMatch(SlotScript::optional)) {
      check.note(
          Severity.HINT,
          line.code(),
          key,
          new Bilingual("每一项都可以跳过，诉求可能是空的", "every slot is optional, so a request may say nothing"),
          new Bilingual("至少让一项必填", "make at least one slot needed"));
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
              new Bilingual(
                  "“" + name + "”已经指选项 '" + other + "'" + (free == 0 ? "，没有说法能选到这一个" : ""),
                  "'"
                      + name
                      + "' already means the choice '"
                      + other
                      + "'"
                      + (free == 0 ? ", so no words reach this one" : "")),
              new Bilingual("这个说法只留给其中一个", "keep the word with one of them"));
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
            new Bilingual("回答之后访客没法提交诉求", "after this answer the visitor can open no request"),
            new Bilingual("如果专员还能跟进，加上 'form'", "add a 'form' if a colleague could do more"));
      }
    }
  }
}
