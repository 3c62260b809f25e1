package dev.doorstep.stream;

import io.restassured.RestAssured;
import java.net.URI;

/** Where the hub under test listens. */
public final class RunningHub {
  private RunningHub() {}

  public static URI uri() {
    return URI.create("http://localhost:" + RestAssured.port);
  }
}
