package dev.doorstep.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where a web page comes from, comparable: lower case, with the port spelt out. */
record Origin(String scheme, String host, int port) {
  /**
   * Empty for {@code null} (a sandboxed page), for what is not the web and for what is no origin.
   */
  static Optional<Origin> parse(String text) {
    if (text == null) return Optional.empty();
    try {
      URI uri = URI.create(text.strip().toLowerCase(Locale.ROOT));
      if (uri.getHost() == null || uri.getUserInfo() != null) return Optional.empty();
      if ("https".equals(uri.getScheme())) return Optional.of(of(uri, 443));
      if ("http".equals(uri.getScheme())) return Optional.of(of(uri, 80));
      return Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Origin of(URI uri, int standardPort) {
    return new Origin(
        uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? standardPort : uri.getPort());
  }
}
