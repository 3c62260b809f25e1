package dev.doorstep.stream.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One request and its answer. Whatever happens, exactly one {@link Answer} comes of it, in time: an
 * answer whose body does not end counts as what its status said.
 */
final class Exchange {
  private static final int KEPT_BYTES = 2 * 1024;
  private static final int READ_BYTES = 64 * 1024; // more is not worth keeping the connection

  private final Vertx vertx;
  private final Attempt attempt;
  private final Consumer<Answer> told;
  private final AtomicBoolean done = new AtomicBoolean();
  private final Buffer kept = Buffer.buffer();
  private volatile HttpClientRequest request;
  private volatile HttpClientResponse response;
  private long timer;
  private int read;

  Exchange(Vertx vertx, Attempt attempt, Consumer<Answer> told) {
    this.vertx = vertx;
    this.attempt = attempt;
    this.told = told;
  }

  void begin(Future<HttpClientRequest> connected, String body, Duration timeout) {
    timer =
        vertx.setTimer(
            timeout.toMillis(),
            late -> cut(new TimeoutException("No answer within " + timeout.toSeconds() + " s")));
    connected.onSuccess(ready -> send(ready, body)).onFailure(this::failed);
  }

  private void send(HttpClientRequest ready, String body) {
    request = ready;
    if (done.get()) {
      ready.reset();
      return;
    }
    ready.send(Buffer.buffer(body)).onSuccess(this::answered).onFailure(this::failed);
  }

  private void answered(HttpClientResponse answer) {
    response = answer;
    answer.exceptionHandler(this::failed);
    answer.handler(this::keep);
    answer.endHandler(end -> finish(attempt.answered(answer.statusCode(), text(), asked())));
  }

  private void keep(Buffer chunk) {
    int room = KEPT_BYTES - kept.length();
    if (room > 0) kept.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
    read += chunk.length();
    if (read > READ_BYTES) cut(null);
  }

  /** The connection is of no use any more. */
  private void cut(Throwable reason) {
    if (done.get()) return;
    HttpClientRequest open = request;
    failed(reason);
    if (open != null) open.reset();
  }

  private void failed(Throwable failure) {
    finish(
        response == null
            ? attempt.failed(failure)
            : attempt.answered(response.statusCode(), text(), asked()));
  }

  private void finish(Answer answer) {
    if (!done.compareAndSet(false, true)) return;
    vertx.cancelTimer(timer);
    told.accept(answer);
  }

  private Optional<Duration> asked() {
    return RetryAfter.of(response.statusCode(), response.getHeader("retry-after"), attempt.at());
  }

  private String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
