package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON over HTTP as a page of the hub speaks it: from the hub's own origin, with fixed headers. */
final class HubHttp {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI hub;
  private final Map<String, String> headers = new LinkedHashMap<>();

  HubHttp(URI hub) {
    this.hub = hub;
    headers.put("Origin", hub.toString());
  }

  HubHttp with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  URI hub() {
    return hub;
  }

  Reply get(String path) {
    return exchange(request(path).GET());
  }

  Reply delete(String path) {
    return exchange(request(path).DELETE());
  }

  Reply post(String path, Object body) {
    return post(path, body, Map.of());
  }

  Reply post(String path, Object body, Map<String, String> more) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    more.forEach(request::header);
    return exchange(request.POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  Reply postCsv(String path, String csv) {
    HttpRequest.Builder request = request(path).header("Content-Type", "text/csv; charset=UTF-8");
    return exchange(request.POST(BodyPublishers.ofString(csv)));
  }

  Reply put(String path, Object body) {
    return put(path, body, Map.of());
  }

  Reply put(String path, Object body, Map<String, String> more) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    more.forEach(request::header);
    return exchange(request.PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    return request;
  }

  private static Reply exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), json(response.body()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static JsonNode json(String body) throws IOException {
    return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
  }
}
