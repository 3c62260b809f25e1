package dev.doorstep.bot;

import java.util.Optional;

/**
 * What the visitor said.
 *
 * @param text the words, at most 4,000 characters are read
 * @param choice the id of the pressed button; believed only if the last turn offered it, otherwise
 *     the words alone count
 */
public record Said(String text, Optional<String> choice) {
  public Said {
    text = text == null ? "" : text;
    choice = choice == null ? Optional.empty() : choice;
  }

  public static Said words(String text) {
    return new Said(text, Optional.empty());
  }

  public static Said pressed(String choice, String label) {
    return new Said(label, Optional.of(choice));
  }
}
