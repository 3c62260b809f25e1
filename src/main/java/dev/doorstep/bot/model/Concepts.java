package dev.doorstep.bot.model;

import java.util.List;

/**
 * Words that stand for one thing ("loan", "贷款", "借钱"): the model sees the concept beside the words,
 * so that what it learned from one word holds for the others, in either language.
 */
@FunctionalInterface
public interface Concepts {
  Concepts NONE = text -> List.of();

  /**
   * @param normalisedText as {@code Normaliser.normalise} gives it
   * @return the concepts whose words stand in the text; the same text gives the same list
   */
  List<String> in(String normalisedText);
}
