package dev.doorstep.docs;

import dev.doorstep.stream.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The AsyncAPI document as text: made once, when first asked for, but for the host in it. */
@ApplicationScoped
class AsyncApiDocument {
  /** Stands for the host; no real one ends so (RFC 2606). */
  private static final String ANY_HOST = "hub.invalid";

  private final Map<Boolean, String> byTls = new ConcurrentHashMap<>();
  private final Catalogue catalogue;
  private final String version;

  AsyncApiDocument(
      Catalogue catalogue, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.catalogue = catalogue;
    this.version = version;
  }

  /**
   * Blocks while it is made.
   *
   * @param host under which the reader reaches this hub; nothing that needs escaping in JSON
   * @param overTls whether over HTTPS
   */
  String at(String host, boolean overTls) {
    return byTls
        .computeIfAbsent(overTls, tls -> AsyncApi.of(catalogue, version, ANY_HOST, tls).toString())
        .replace(ANY_HOST, host);
  }
}
