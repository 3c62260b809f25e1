package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/**
 * Posts one event to one URL and tells what came of it; never fails. The body and the headers are
 * those of Standard Webhooks 1.0.0, redirects are not followed.
 */
@ApplicationScoped
class Courier {
  static final String TYPE = "application/cloudevents+json; charset=utf-8";

  private static final int CONNECT_MILLIS = 10_000;
  private static final int MOST_CONNECTIONS = 1_000; // each endpoint is bounded by itself
  private static final int IDLE_SECONDS = 30;

  private final Vertx vertx;
  private final HttpClient client;
  private final Destinations destinations;
  private final WebhookConfig config;
  private final Clock clock;

  Courier(Vertx vertx, Destinations destinations, WebhookConfig config, Clock clock) {
    this.vertx = vertx;
    this.client =
        vertx
            .httpClientBuilder()
            .with(
                new HttpClientOptions()
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setKeepAliveTimeout(IDLE_SECONDS)
                    .setName("doorstep-webhooks"))
            .with(new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS))
            // The exchange is told; an idle connection that breaks is no news.
            .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
            .build();
    this.destinations = destinations;
    this.config = config;
    this.clock = clock;
  }

  Uni<Answer> send(URI url, SigningSecrets secrets, Parcel parcel) {
    Instant now = clock.instant();
    String signature = secrets.sign(parcel.id(), now, parcel.body());
    Attempt attempt = new Attempt(url.toString(), signature, now, System.nanoTime());
    return destinations
        .resolve(url)
        .chain(address -> post(attempt, request(url, address, parcel, attempt), parcel.body()))
        .ifNoItem()
        .after(config.timeout().plusSeconds(1)) // the look-up of a name may hang
        .fail()
        .onFailure()
        .recoverWithItem(attempt::failed);
  }

  private Uni<Answer> post(Attempt attempt, RequestOptions request, String body) {
    return Uni.createFrom()
        .<Answer>emitter(
            emitter ->
                new Exchange(vertx, attempt, emitter::complete)
                    .begin(client.request(request), body, config.timeout()));
  }

  private static RequestOptions request(
      URI url, InetAddress address, Parcel parcel, Attempt attempt) {
    boolean tls = url.getScheme().equals("https");
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(url.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(path + query)
        .setFollowRedirects(false)
        .putHeader("content-type", TYPE)
        .putHeader("user-agent", "Doorstep-Webhooks/1")
        .putHeader("webhook-id", parcel.id())
        .putHeader("webhook-timestamp", String.valueOf(attempt.at().getEpochSecond()))
        .putHeader("webhook-signature", attempt.signature());
  }

  @PreDestroy
  void stop() {
    client.close();
  }
}
