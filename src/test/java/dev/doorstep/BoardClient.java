package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A staff member without a browser: signed in, with a board that can be read, commanded and
 * streamed.
 *
 * <pre>{@code
 * BoardClient board = BoardClient.signIn(hub.uri(), ADMIN, ADMIN_PASSWORD);
 * board.connect(board.requests("").get("position").asLong()).join();
 * board.command("XTD-20261123-0007", "claim", Map.of()).ok();
 * }</pre>
 */
public final class BoardClient extends StreamClient {
  private final HubHttp http;
  private final Map<String, JsonNode> colleagues = new ConcurrentHashMap<>();

  private BoardClient(HubHttp http) {
    super(0);
    this.http = http;
  }

  /** Signs in, which must succeed, and keeps the session's cookie. */
  public static BoardClient signIn(URI hub, String username, String password) {
    HubHttp http = new HubHttp(hub);
    Reply reply = http.post("/api/session", Map.of("username", username, "password", password));
    reply.ok();
    String cookie =
        reply
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new AssertionError("No cookie was set"));
    return new BoardClient(http.with("Cookie", cookie.substring(0, (cookie + ";").indexOf(';'))));
  }

  /** Someone of this community's staff, whose account this administrator makes; signed in. */
  public BoardClient colleague(URI hub, String username, String community) {
    String password = "a-key-for-" + username;
    http.post(
            "/api/staff",
            Map.of(
                "username",
                username,
                "name",
                "职员 " + username,
                "role",
                "staff",
                "communities",
                List.of(community),
                "password",
                password))
        .ok();
    return signIn(hub, username, password);
  }

  /** {@code GET /api/requests}: items and the position they were read at. */
  public JsonNode requests(String query) {
    return http.get("/api/requests" + (query.isEmpty() ? "" : "?" + query)).ok();
  }

  /** One request with its history; its ETag is in the headers. */
  public Reply request(String number) {
    return http.get("/api/requests/" + number);
  }

  /** Claim, release, start, wait, resume, resolve, close, reopen, reject, transfer or withdraw. */
  public Reply command(String number, String command, Map<String, ?> body) {
    return http.post("/api/requests/" + number + "/" + command, body);
  }

  /** The same, only if the request still has this version. */
  public Reply command(String number, String command, Map<String, ?> body, long version) {
    return http.post(
        "/api/requests/" + number + "/" + command, body, Map.of("If-Match", "\"" + version + "\""));
  }

  public Reply reply(String number, String text) {
    return http.post(
        "/api/requests/" + number + "/reply",
        Map.of("id", UUID.randomUUID().toString(), "text", text));
  }

  public Reply note(String number, String text) {
    return http.post("/api/requests/" + number + "/note", Map.of("text", text));
  }

  /** Tells that an answer is being written. */
  public void typing(String conversation) {
    sendIfConnected(
        HubHttp.JSON.createObjectNode().put("type", "typing").put("conversation", conversation));
  }

  /** Shows this case from now on. */
  public void looksAt(String number) {
    sendIfConnected(HubHttp.JSON.createObjectNode().put("type", "looking").put("request", number));
  }

  /** What the board knows of who is there, by user name. */
  public Map<String, JsonNode> colleagues() {
    return Map.copyOf(colleagues);
  }

  public Reply handBack(String conversation) {
    return http.post("/api/conversations/" + conversation + "/hand-back", Map.of());
  }

  /** Any other address, as this person. */
  public Reply get(String path) {
    return http.get(path);
  }

  public Reply post(String path, Object body) {
    return http.post(path, body);
  }

  public Reply postCsv(String path, String csv) {
    return http.postCsv(path, csv);
  }

  public Reply put(String path, Object body) {
    return http.put(path, body);
  }

  /** The same, only if what is there still has this version. */
  public Reply put(String path, Object body, long version) {
    return http.put(path, body, Map.of("If-Match", "\"" + version + "\""));
  }

  public Reply delete(String path) {
    return http.delete(path);
  }

  public Reply signOut() {
    return http.delete("/api/session");
  }

  @Override
  void answered(JsonNode frame) {
    if (!frame.path("type").asText().equals("presence")) return;
    if (frame.path("all").asBoolean()) colleagues.clear();
    for (JsonNode colleague : frame.path("colleagues")) {
      String username = colleague.get("username").asText();
      if (colleague.get("state").asText().equals("offline")) colleagues.remove(username);
      else colleagues.put(username, colleague);
    }
  }

  @Override
  HubSocket open(ObjectNode hello) {
    return open(http.hub(), "/ws/board", http.headers(), hello);
  }
}
