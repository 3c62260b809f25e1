package dev.doorstep.chaos;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads {@code /stream/sse}, as fast as it can or slowly. */
final class SseReader extends Reader {
  private final long millisPerEvent;

  SseReader(String name, Wish wish, List<URI> hubs, String key, long millisPerEvent) {
    super(name, wish, hubs, key);
    this.millisPerEvent = millisPerEvent;
  }

  @Override
  void follow(URI hub) throws Exception {
    var request = request(hub, "/stream/sse?" + query()).header("Accept", "text/event-stream");
    var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    connected(answer.body());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      if (answer.statusCode() != 200) return;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("data: ")) continue;
        take(line.substring("data: ".length()));
        if (millisPerEvent > 0) Thread.sleep(millisPerEvent);
      }
    }
  }
}
