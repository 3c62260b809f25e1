package dev.doorstep.bot.proof;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How long a message takes once the virtual machine is warm.
 *
 * @param p50 nanoseconds that half of the messages stay within, {@code p99} those of 99 in a
 *     hundred
 */
public record Timing(long p50, long p99) {
  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 2_000;

  /**
   * @param nanos a clock in nanoseconds, such as {@code System::nanoTime}
   */
  public static Timing of(List<String> messages, Consumer<String> judge, LongSupplier nanos) {
    if (messages.isEmpty()) {
      return new Timing(0, 0);
    }
    for (int i = 0; i < WARM_UP; i++) {
      judge.accept(messages.get(i % messages.size()));
    }
    long[] taken = new long[Math.max(MEASURED, messages.size())];
    for (int i = 0; i < taken.length; i++) {
      String message = messages.get(i % messages.size());
      long start = nanos.getAsLong();
      judge.accept(message);
      taken[i] = nanos.getAsLong() - start;
    }
    Arrays.sort(taken);
    return new Timing(taken[taken.length / 2], taken[(int) (taken.length * 0.99)]);
  }
}
