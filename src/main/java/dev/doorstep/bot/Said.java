package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * What the visitor said.
 *
 * @param text the words, at most 4,000 characters are read
 * @param choice the id of the pressed button; believed only if the last turn offered it, otherwise
 *     the words alone count
 * @param files sent with the message
 */
public record Said(String text, Optional<String> choice, List<AttachedFile> files) {
  public Said {
    text = text == null ? "" : text;
    choice = choice == null ? Optional.empty() : choice;
    files = files == null ? List.of() : List.copyOf(files);
  }

  public Said(String text, Optional<String> choice) {
    this(text, choice, List.of());
  }

  public static Said words(String text) {
    return new Said(text, Optional.empty());
  }

  public static Said pressed(String choice, String label) {
    return new Said(label, Optional.of(choice));
  }
}
