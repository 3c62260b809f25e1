package dev.doorstep.directory;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a web page comes from (RFC 6454), comparable: lower case, with the port spelt out. Written
 * {@code scheme://host[:port]}, as browsers send it.
 */
public record WebOrigin(String scheme, String host, int port) {
  private static final int LAST_PORT = 65_535;

  /**
   * @throws InvalidOrigin when {@code text} is not exactly the origin of a web page
   */
  public static WebOrigin of(String text) {
    return find(text).orElseThrow(() -> new InvalidOrigin(text));
  }

  /**
   * Empty for {@code null} (a sandboxed page), for what is not the web and for what is no origin.
   */
  public static Optional<WebOrigin> find(String text) {
    if (text == null) return Optional.empty();
    try {
      URI uri = URI.create(text.strip().toLowerCase(Locale.ROOT));
      int standardPort = standardPort(uri.getScheme());
      int port = uri.getPort() < 0 ? standardPort : uri.getPort();
      return isBare(uri) && standardPort > 0 && port > 0 && port <= LAST_PORT
          ? Optional.of(new WebOrigin(uri.getScheme(), uri.getHost(), port))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** A host, perhaps a port, and nothing else. */
  private static boolean isBare(URI uri) {
    return uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getRawPath().isEmpty()
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static int standardPort(String scheme) {
    if ("https".equals(scheme)) return 443;
    return "http".equals(scheme) ? 80 : -1;
  }

  /** Without the port that goes without saying. */
  @Override
  public String toString() {
    String site = scheme + "://" + host;
    return port == standardPort(scheme) ? site : site + ":" + port;
  }
}
