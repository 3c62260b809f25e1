package dev.doorstep.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A follower of {@code /stream/sse}, line by line as an EventSource reads. */
final class EventStream implements AutoCloseable {
  private final HttpResponse<Stream<String>> response;
  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final List<String> data = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  EventStream(URI hub, String query, String key, String lastEventId) {
    this(hub, query, key, lastEventId, HttpClient.Version.HTTP_1_1);
  }

  EventStream(URI hub, String query, String key, String lastEventId, HttpClient.Version version) {
    var request =
        HttpRequest.newBuilder(URI.create(hub + "/stream/sse?" + query))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + key);
    if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
    try {
      response =
          HttpClient.newBuilder()
              .version(version)
              .build()
              .send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      response.body().forEach(this::line);
    } catch (UncheckedIOException | IllegalStateException cut) {
      // the hub went away, or the test did
    } finally {
      ended = true;
    }
  }

  private void line(String line) {
    if (line.startsWith("id: ")) positions.add(Long.parseLong(line.substring(4)));
    if (line.startsWith("data: ")) data.add(line.substring(6));
    if (line.startsWith(":")) comments.add(line);
  }

  int status() {
    return response.statusCode();
  }

  List<Long> positions() {
    return List.copyOf(positions);
  }

  List<String> data() {
    return List.copyOf(data);
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    response.body().close();
  }
}
