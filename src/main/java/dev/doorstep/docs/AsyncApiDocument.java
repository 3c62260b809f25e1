package dev.doorstep.docs;

import dev.doorstep.stream.catalogue.Catalogue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The AsyncAPI document as text: made while the hub starts, but for the host in it. */
@ApplicationScoped
class AsyncApiDocument {
  /** Stands for the host; no real one ends so (RFC 2606). */
  private static final String ANY_HOST = "hub.invalid";

  private final String plain;
  private final String secure;

  AsyncApiDocument(
      Catalogue catalogue, @ConfigProperty(name = "quarkus.application.version") String version) {
    plain = AsyncApi.of(catalogue, version, ANY_HOST, false).toString();
    secure = AsyncApi.of(catalogue, version, ANY_HOST, true).toString();
  }

  /** Makes it while the hub starts, not on an event loop. */
  void start(@Observes StartupEvent event) {}

  /**
   * @param host under which the reader reaches this hub; nothing that needs escaping in JSON
   * @param overTls whether over HTTPS
   */
  String at(String host, boolean overTls) {
    return (overTls ? secure : plain).replace(ANY_HOST, host);
  }
}
