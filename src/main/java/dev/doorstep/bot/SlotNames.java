package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;

/** What visitors call a slot: its label and the words its author gave. */
final class SlotNames {
  private SlotNames() {}

  static List<String> of(SlotScript slot) {
    List<String> names = new ArrayList<>(slot.words());
    names.add(Normaliser.normalise(slot.label().zh()));
    names.add(Normaliser.normalise(slot.label().en()));
    return names;
  }
}
