package dev.doorstep.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong at an edge, in the shape of RFC 9457. {@code detail} tells the caller what to do
 * about it; {@code extensions} are added to the JSON as they are. {@link ProblemMapper} turns it
 * into {@code application/problem+json}.
 */
public final class Problem extends RuntimeException {
  private final int status;
  private final String type;
  private final String title;
  private final Map<String, Object> extensions = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Problem(int status, String type, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "bad-request", "Bad request", detail);
  }

  public static Problem unauthorized(String detail) {
    return new Problem(401, "unauthorized", "Sign-in needed", detail);
  }

  public static Problem forbidden(String detail) {
    return new Problem(403, "forbidden", "Not allowed", detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "not-found", "Not found", detail);
  }

  public static Problem conflict(String type, String detail) {
    return new Problem(409, type, "Conflict", detail);
  }

  /** 429 with the time after which a retry may succeed. */
  public static Problem tooMany(String detail, Duration retryAfter) {
    return new Problem(429, "too-many", "Too many requests", detail)
        .with("retryAfter", Math.max(1, retryAfter.toSeconds()));
  }

  public Problem with(String name, Object value) {
    extensions.put(name, value);
    return this;
  }

  /** A header that goes with the answer. */
  public Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /**
   * The JSON members, in the order of RFC 9457; types are relative references under {@code /docs}.
   */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/docs/problems#" + type);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", getMessage());
    body.putAll(extensions);
    return body;
  }
}
