package dev.doorstep.stream.webhook;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where a URL leads. Every address of its host is checked, and the caller connects to the address
 * it is given: a name that leads elsewhere the next moment leads nowhere.
 */
@ApplicationScoped
class Destinations {
  private static final Duration BELIEVED = Duration.ofSeconds(10);
  private static final int MOST = 1_000;
  private static final int THREADS = 8;

  private final WorkerExecutor workers;
  private final WebhookConfig config;

  /** Deliveries to one host share a look-up, so that a name server that hangs costs one thread. */
  private final AsyncCache<String, List<InetAddress>> known =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).buildAsync();

  Destinations(Vertx vertx, WebhookConfig config) {
    this.workers =
        vertx.createSharedWorkerExecutor("doorstep-webhook-names", THREADS, 1, TimeUnit.MINUTES);
    this.config = config;
  }

  /** An address that may be posted to; fails with {@link AddressRefused}. */
  Uni<InetAddress> resolve(URI url) {
    String host = host(url);
    return Uni.createFrom()
        .completionStage(() -> known.get(host, (asked, executor) -> lookUp(asked)).copy())
        .map(addresses -> checked(host, addresses));
  }

  private CompletableFuture<List<InetAddress>> lookUp(String host) {
    return workers.executeBlocking(() -> addresses(host), false).subscribeAsCompletionStage();
  }

  /** None when the name is unknown: that is believed for a while, too. */
  private static List<InetAddress> addresses(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  private InetAddress checked(String host, List<InetAddress> addresses) {
    if (addresses.isEmpty())
      throw new AddressRefused(Trouble.UNKNOWN_HOST, "The name %s is unknown".formatted(host));
    for (InetAddress address : addresses) {
      if (!config.allowPrivate() && !PublicAddress.is(address)) {
        throw new AddressRefused(
            Trouble.PRIVATE_ADDRESS,
            "%s leads to %s, which is not a public address"
                .formatted(host, address.getHostAddress()));
      }
    }
    return addresses.get(0);
  }

  private static String host(URI url) {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @PreDestroy
  void stop() {
    workers.closeAndForget();
  }
}
