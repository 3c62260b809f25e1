package dev.doorstep.attachment;

import dev.doorstep.platform.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Pours a stream into a file, counting and hashing what passes. The stream is paused while the disk
 * is slower than the network.
 */
final class Pouring {
  private final ReadStream<Buffer> from;
  private final AsyncFile to;
  private final long most;
  private final MessageDigest digest = sha256Digest();
  private final Promise<Void> done = Promise.promise();
  private long size;

  Pouring(ReadStream<Buffer> from, AsyncFile to, long most) {
    this.from = from;
    this.to = to;
    this.most = most;
  }

  Future<Void> run(Vertx vertx, Duration longest) {
    long patience = vertx.setTimer(longest.toMillis(), late -> done.tryFail(tooSlow()));
    from.exceptionHandler(broken -> done.tryFail(brokenOff()));
    to.exceptionHandler(done::tryFail);
    from.endHandler(end -> done.tryComplete());
    from.handler(this::pour);
    from.resume();
    return done.future().onComplete(ended -> vertx.cancelTimer(patience));
  }

  long size() {
    return size;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void pour(Buffer bytes) {
    if (done.future().isComplete()) return;
    size += bytes.length();
    if (size > most) {
      done.tryFail(Refusals.tooLarge());
      return;
    }
    digest.update(bytes.getBytes());
    to.write(bytes).onFailure(done::tryFail);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(drained -> from.resume());
    }
  }

  private static Problem tooSlow() {
    return new Problem(
        408, "upload-too-slow", "Too slow", "The upload took too long; send it again. / 上传超时，请重试。");
  }

  private static Problem brokenOff() {
    return Problem.badRequest("The upload broke off; send it again. / 上传中断，请重试。");
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
