package dev.doorstep.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A text and the label it stands for, as people write it. */
public record Example(String text, String label) {
  private static final int COUNTS = 2;

  /**
   * Adds the labels' own names ("card_arrival" says "card arrival") as examples that count twice:
   * with few examples, the name is the best of them.
   */
  public static List<Example> withNames(List<Example> examples) {
    List<Example> all = new ArrayList<>(examples);
    for (String label : new TreeSet<>(examples.stream().map(Example::label).toList())) {
      for (int i = 0; i < COUNTS; i++) {
        all.add(new Example(label.replaceAll("[_/.-]+", " "), label));
      }
    }
    return all;
  }
}
