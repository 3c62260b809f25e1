package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;

/** The service lines as buttons. */
final class Menu {
  private final Scripts scripts;

  Menu(Scripts scripts) {
    this.scripts = scripts;
  }

  List<Option> lines(Lang lang) {
    return scripts.lines().stream().map(l -> line(l, lang)).toList();
  }

  /** The lines, and a person for what is on none of them. */
  List<Option> linesOrPerson(Draft draft) {
    List<Option> options = new ArrayList<>(lines(draft.lang()));
    options.add(draft.button("person", Phrase.BUTTON_PERSON));
    return options;
  }

  /** What visitors want from a line, as far as its intents have names. */
  List<Option> intents(LineScript line, Lang lang) {
    return line.intents().stream()
        .flatMap(
            i ->
                i.name().stream()
                    .map(n -> new Option("intent:" + line.code() + "/" + i.id(), n.in(lang))))
        .toList();
  }

  Option line(LineScript line, Lang lang) {
    return new Option("line:" + line.code(), line.name().in(lang));
  }
}
