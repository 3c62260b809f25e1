package dev.doorstep.open311;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Refuses forms that no request needs before anything of them is read. */
class FormLimit {
  /** 4,000 characters of description and 50 answers, percent-encoded. */
  private static final long BYTES = 128 * 1024;

  void guard(@Observes Router router) {
    router.route("/open311/*").order(Integer.MIN_VALUE).handler(FormLimit::check);
  }

  private static void check(RoutingContext call) {
    String length = call.request().getHeader("Content-Length");
    boolean chunked = call.request().getHeader("Transfer-Encoding") != null;
    if (!call.request().method().equals(HttpMethod.POST) || (length == null && !chunked)) {
      call.next();
    } else if (chunked) {
      refuse(
          call,
          400,
          "Say how long the form is (Content-Length); chunked bodies are not taken. / 请提供 Content-Length，不接受分块传输。");
    } else if (!length.matches("\\d{1,9}") || Long.parseLong(length) > BYTES) {
      refuse(
          call,
          413,
          "A form has at most %d KiB; shorten it. / 表单过大，最多 %d KiB。"
              .formatted(BYTES / 1024, BYTES / 1024));
    } else {
      call.next();
    }
  }

  private static void refuse(RoutingContext call, int status, String description) {
    Format format = Format.ofPath(call.normalizedPath(), call.request().getHeader("Accept"));
    var errors = JsonNodeFactory.instance.arrayNode();
    errors.addObject().put("code", status).put("description", description);
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", format.contentType())
        .putHeader("Connection", "close")
        .end(Buffer.buffer(format.write("errors", errors)));
  }
}
