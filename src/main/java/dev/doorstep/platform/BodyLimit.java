package dev.doorstep.platform;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses bodies that no call needs before anything of them is read. Imports alone may be large,
 * and drafts of scripts and visitors' files somewhat.
 */
class BodyLimit {
  private static final long JSON_BYTES = 64 * 1024;
  private static final long DRAFT_BYTES = 5 * 1024 * 1024; // 2 MiB of text, escaped
  private static final long FILE_BYTES = 10 * 1024 * 1024;
  private static final String IMPORTS = "/api/import/";
  private static final String DRAFT = "/api/scripts/draft";
  private static final Pattern FILES = Pattern.compile("/api/conversations/[^/]+/files/?");
  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  void guard(@Observes Router router) {
    router.route("/api/*").order(Integer.MIN_VALUE).handler(BodyLimit::check);
  }

  private static void check(RoutingContext call) {
    if (!WITH_BODY.contains(call.request().method()) || call.normalizedPath().startsWith(IMPORTS)) {
      call.next();
      return;
    }
    String length = call.request().getHeader("Content-Length");
    boolean empty = length == null && call.request().getHeader("Transfer-Encoding") == null;
    long most = most(call.normalizedPath());
    if (empty || (length != null && length.matches("\\d{1,9}") && Long.parseLong(length) <= most)) {
      call.next();
      return;
    }
    refuse(
        call,
        length == null
            ? new Problem(
                411,
                "length-needed",
                "Length needed",
                "Say how long the body is (Content-Length); chunked bodies are taken for imports only.")
            : new Problem(
                413,
                "body-too-large",
                "Too large",
                "A body has at most %d KiB here; send less at once. / 内容过大，此处最多 %d KiB。"
                    .formatted(most / 1024, most / 1024)));
  }

  private static long most(String path) {
    if (path.equals(DRAFT)) return DRAFT_BYTES;
    return FILES.matcher(path).matches() ? FILE_BYTES : JSON_BYTES;
  }

  private static void refuse(RoutingContext call, Problem problem) {
    call.response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Connection", "close")
        .end(new JsonObject(problem.body()).encode());
  }
}
