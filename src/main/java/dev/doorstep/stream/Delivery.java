package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Entries on their way to all lanes, with their bytes, which are made once for each encoding. */
final class Delivery {
  private final List<LogEntry> entries;
  private final Map<Key, ByteBuf> bytes = new ConcurrentHashMap<>();
  private final AtomicInteger lanes;

  private record Key(int index, Encoding encoding) {}

  Delivery(List<LogEntry> entries, int lanes) {
    this.entries = entries;
    this.lanes = new AtomicInteger(lanes);
  }

  List<LogEntry> entries() {
    return entries;
  }

  /**
   * The bytes of an entry, still owned by this delivery: who hands them on takes a duplicate with a
   * reference of its own.
   */
  ByteBuf bytes(int index, Encoding encoding) {
    return bytes.computeIfAbsent(
        new Key(index, encoding), key -> encoding.encode(entries.get(key.index)));
  }

  /** Told by each lane when it is through; the last one gives the bytes back. */
  void done() {
    if (lanes.decrementAndGet() == 0) bytes.values().forEach(ByteBuf::release);
  }
}
