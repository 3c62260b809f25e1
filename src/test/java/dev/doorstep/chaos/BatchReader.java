package dev.doorstep.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks {@code GET /api/events} again and again. */
final class BatchReader extends Reader {
  BatchReader(String name, Wish wish, List<URI> hubs, String key) {
    super(name, wish, hubs, key);
  }

  @Override
  void follow(URI hub) throws Exception {
    var request = request(hub, "/api/events?limit=50&" + query()).timeout(Duration.ofSeconds(5));
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) return;
    for (JsonNode event : JSON.readTree(answer.body())) take(event.toString());
  }
}
