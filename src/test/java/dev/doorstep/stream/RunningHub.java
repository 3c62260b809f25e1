package dev.doorstep.stream;

import io.restassured.RestAssured;
import java.net.URI;

/** Where the hub under test listens. */
final class RunningHub {
  private RunningHub() {}

  static URI uri() {
    return URI.create("http://localhost:" + RestAssured.port);
  }
}
