package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;

/** This process's reader of the log: every entry once, in order, from the moment it follows. */
public interface Tail {
  /** Of {@code NOTIFY}: each message is the newest position. */
  String CHANNEL = "doorstep_log";

  /**
   * Begins at the log's end as it is now; the item is where that was. The follower must not block.
   */
  Uni<Position> follow(Consumer<List<LogEntry>> follower);

  /**
   * From now on this one sees entries, too, once the follower has them: for those who keep a
   * position of their own and only need to be woken. It must not block.
   */
  void watch(Consumer<List<LogEntry>> watcher);

  /** Whether it follows the log and hears of new entries. */
  boolean isLive();
}
