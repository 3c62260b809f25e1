package dev.doorstep.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.stream.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads {@code doorstep.events}; cut off, it begins again. Promised: each event at least once, with
 * the same id; in order within a key.
 */
final class TopicReader implements Integrator, Runnable {
  private final String name;
  private final String bootstrap;
  private final Map<String, List<ConsumerRecord<String, byte[]>>> arrivals = new LinkedHashMap<>();
  private final Set<Long> positions = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean cut;
  private volatile boolean closed;

  TopicReader(String name, String bootstrap) {
    this.name = name;
    this.bootstrap = bootstrap;
    this.thread = new Thread(this, name);
    thread.start();
  }

  @Override
  public Wish wish() {
    return Wish.ALL;
  }

  @Override
  public void run() {
    while (!closed) {
      cut = false;
      try (Topic<byte[]> topic = Topic.read(bootstrap, "doorstep.events")) {
        int taken = 0;
        while (!cut && !closed) {
          List<ConsumerRecord<String, byte[]>> records = topic.records();
          for (; taken < records.size(); taken++) take(records.get(taken));
        }
      }
    }
  }

  /** The first time each event comes, in the order of its key. */
  private synchronized void take(ConsumerRecord<String, byte[]> record) {
    if (positions.add(position(record)))
      arrivals.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record);
  }

  @Override
  public void disconnect() {
    cut = true;
  }

  @Override
  public boolean has(Map<Long, String> wanted) {
    return positions.containsAll(wanted.keySet());
  }

  @Override
  public synchronized void heard(Map<Long, String> wanted) {
    assertThat(positions).as(name).isEqualTo(wanted.keySet());
    arrivals.forEach(
        (key, records) -> {
          assertThat(records).as(key).extracting(TopicReader::position).isSorted();
          for (var record : records)
            assertThat(header(record, "ce_id")).isEqualTo(wanted.get(position(record)));
        });
  }

  private static long position(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(header(record, "ce_sequence"));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(10_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return name + " with " + positions.size();
  }
}
