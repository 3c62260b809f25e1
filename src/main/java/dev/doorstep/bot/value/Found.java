package dev.doorstep.bot.value;

import java.util.function.Function;

/**
 * A value and where it stands in the text.
 *
 * @param start inclusive, {@code end} exclusive
 */
public record Found<T>(T value, int start, int end) {
  public <R> Found<R> map(Function<T, R> to) {
    return new Found<>(to.apply(value), start, end);
  }
}
