package dev.doorstep.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text, as people write it, and the label it stands for.
 *
 * @param features the text taken apart, once for all models that learn from it
 */
public record Example(String text, String label, Features features) {
  private static final int COUNTS = 2;

  public Example(String text, String label) {
    this(text, label, Features.of(text));
  }

  /** The same text under another label. */
  public Example as(String other) {
    return new Example(text, other, features);
  }

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
