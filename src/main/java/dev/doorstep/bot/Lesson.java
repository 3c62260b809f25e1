package dev.doorstep.bot;

import dev.doorstep.bot.model.Example;
import dev.doorstep.bot.model.LinearModel;
import java.util.List;

/**
 * What one model learns.
 *
 * @param of the line whose intents it tells apart, or {@link #LINES}
 * @param background texts that only show how common a word is
 */
record Lesson(String of, List<Example> examples, List<String> background) {
  /** Tells the lines apart, and pleasantries and commands from them. */
  static final String LINES = "lines";

  LinearModel learn() {
    return LinearModel.train(examples, background);
  }
}
