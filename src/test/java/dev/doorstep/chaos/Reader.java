package dev.doorstep.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Reads a stream, remembers the position, and when it is cut off goes on from there at the next
 * hub. Promised: each event once, in order.
 */
abstract class Reader implements Integrator, Runnable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private static final long PAUSE_MILLIS = 200;

  private final String name;
  private final Wish wish;
  private final List<URI> hubs;
  private final String key;
  private final Thread thread;
  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private volatile AutoCloseable connection = () -> {};
  private volatile boolean closed;
  private int tries;

  Reader(String name, Wish wish, List<URI> hubs, String key) {
    this.name = name;
    this.wish = wish;
    this.hubs = hubs;
    this.key = key;
    this.thread = new Thread(this, name);
  }

  Reader begin() {
    thread.start();
    return this;
  }

  /** Opens a connection at this hub and reads until it ends. */
  abstract void follow(URI hub) throws Exception;

  @Override
  public void run() {
    while (!closed) {
      try {
        follow(hubs.get(tries++ % hubs.size()));
      } catch (InterruptedException ended) {
        return;
      } catch (Exception cut) {
        // that is what this is about
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /** What {@link #disconnect} is to close. */
  void connected(AutoCloseable connection) {
    this.connection = connection;
  }

  void take(String event) throws IOException {
    JsonNode told = JSON.readTree(event);
    positions.add(told.get("sequence").asLong());
    ids.add(told.get("id").asText());
  }

  long last() {
    return positions.isEmpty() ? 0 : positions.get(positions.size() - 1);
  }

  String query() {
    return "after=" + last() + wish.query();
  }

  HttpRequest.Builder request(URI hub, String path) {
    return HttpRequest.newBuilder(URI.create(hub + path)).header("Authorization", "Bearer " + key);
  }

  String key() {
    return key;
  }

  @Override
  public Wish wish() {
    return wish;
  }

  @Override
  public void disconnect() {
    try {
      connection.close();
    } catch (Exception gone) {
      // so it was cut already
    }
  }

  @Override
  public boolean has(Map<Long, String> wanted) {
    return positions.size() >= wanted.size();
  }

  @Override
  public void heard(Map<Long, String> wanted) {
    assertThat(positions).as(name).containsExactlyElementsOf(wanted.keySet());
    assertThat(ids).as(name).containsExactlyElementsOf(wanted.values());
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    disconnect();
  }

  @Override
  public String toString() {
    return name + " at " + last();
  }
}
