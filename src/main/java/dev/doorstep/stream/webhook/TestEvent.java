package dev.doorstep.stream.webhook;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A CloudEvent that is not in the log: it only shows that an endpoint takes what is sent. */
record TestEvent(UUID id, String subject, String body) {
  static final String TYPE = "dev.doorstep.webhook.test.v1";

  Parcel parcel() {
    return new Parcel(id.toString(), body);
  }

  static TestEvent of(Endpoint endpoint, Instant now) {
    UUID id = UUID.randomUUID();
    String subject = "webhook/" + endpoint.id();
    JsonObject event =
        new JsonObject()
            .put("specversion", "1.0")
            .put("id", id.toString())
            .put("source", "/doorstep")
            .put("type", TYPE)
            .put("subject", subject)
            .put("time", now.toString())
            .put("datacontenttype", "application/json")
            .put("partitionkey", subject)
            .put(
                "data",
                new JsonObject()
                    .put("webhook", endpoint.name())
                    .put("message", "A test from Doorstep. / 来自门口办的测试消息。"));
    return new TestEvent(id, subject, event.encode());
  }
}
