package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import java.util.List;
import java.util.stream.Stream;

/** A column that an import knows, with the names its header may bear. */
record Column(Bilingual label, boolean required, List<String> otherNames) {
  static Column required(String zh, String en, String... otherNames) {
    return new Column(new Bilingual(zh, en), true, List.of(otherNames));
  }

  static Column optional(String zh, String en, String... otherNames) {
    return new Column(new Bilingual(zh, en), false, List.of(otherNames));
  }

  boolean isNamed(String header) {
    String folded = Folded.of(header);
    return Stream.concat(Stream.of(label.zh(), label.en()), otherNames.stream())
        .anyMatch(name -> Folded.of(name).equals(folded));
  }
}
