package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import dev.doorstep.bot.Finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole messages that two pleasantries claim, or that a steering word takes first. */
final class ScriptCheckTalk {
  /** They mean the same at any step, before small talk is looked at. */
  private static final List<Command> FIRST =
      List.of(Command.PERSON, Command.CANCEL, Command.MENU, Command.BACK, Command.STATUS);

  private final CommonScript common;
  private final ScriptCheck check;

  ScriptCheckTalk(Scripts scripts, ScriptCheck check) {
    common = scripts.common();
    this.check = check;
  }

  void run() {
    Map<String, String> taken = new HashMap<>();
    for (Command command : FIRST) {
      common
          .commands()
          .get(command)
          .exact()
          .forEach(words -> claim(taken, words, "commands." + command.key()));
    }
    for (SmallTalk talk : common.smallTalk()) {
      talk.wording().exact().forEach(words -> claim(taken, words, "smalltalk." + talk.id()));
    }
  }

  private void claim(Map<String, String> taken, String words, String by) {
    String other = taken.putIfAbsent(words, by);
    if (other != null && !other.equals(by)) {
      check.noteEntry(
          Severity.WARNING,
          "common",
          by + ".exact",
          words,
          new Bilingual(
              "“" + words + "”已经归 " + other, "'" + words + "' is taken by " + other + " already"),
          new Bilingual("只留在其中一处", "keep it in one of them"));
    }
  }
}
