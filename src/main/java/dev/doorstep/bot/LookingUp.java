package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.bot.value.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names and codes of enterprises that a decision on a message will want to know of. */
final class LookingUp {
  private static final int READ = 400;
  private static final int AT_MOST = 5;
  private static final int NAME_AT_LEAST = 2;

  private final Scripts scripts;

  LookingUp(Scripts scripts) {
    this.scripts = scripts;
  }

  List<String> enterprises(BotState state, Said said) {
    Set<String> asked = new LinkedHashSet<>();
    Optional<FormScript> form =
        state.inForm()
            ? state.line().flatMap(l -> state.form().flatMap(f -> scripts.form(l, f)))
            : Optional.empty();
    Optional<SlotScript> slot = form.flatMap(f -> state.asked().flatMap(f::slot));
    boolean here = slot.filter(s -> s.type() == SlotType.ENTERPRISE).isPresent();
    Optional<String> picked =
        said.choice().filter(state.offered()::contains).filter(c -> here && c.startsWith("slot:"));
    if (picked.isPresent()) {
      asked.add(picked.get().substring(picked.get().indexOf('=') + 1));
    } else {
      String text = Normaliser.fold(Wordings.shortened(said.text(), READ));
      CreditCodes.find(text).map(Found::value).ifPresent(asked::add);
      CompanyNames.in(text).forEach(f -> asked.add(PlaceCheck.asked(f.value())));
      if (here && said.text().length() < READ) {
        asked.add(PlaceCheck.asked(said.text()));
        List.of(said.text().split("[,，;；、。\\n]")).forEach(p -> asked.add(PlaceCheck.asked(p)));
      }
      boolean wanted =
          form.filter(f -> f.slots().stream().anyMatch(s -> s.type() == SlotType.ENTERPRISE))
              .isPresent();
      if (wanted) {
        String value = Corrections.afterVerb(Normaliser.normalise(text));
        asked.add(PlaceCheck.asked(Wordings.spelledIn(said.text(), value)));
      }
    }
    return asked.stream()
        .filter(name -> name.length() >= NAME_AT_LEAST && !name.equals(PlaceCheck.OWN_WORDS))
        .limit(AT_MOST)
        .toList();
  }
}
