package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Which web pages may call the hub: its own, and those whose origin (RFC 6454) a community allows.
 */
@ApplicationScoped
public class Origins {
  /**
   * Whether a page of this origin is one of the hub's own.
   *
   * @param origin the {@code Origin} header
   * @param host the {@code Host} header of the same request, with or without a port
   */
  public boolean sameOrigin(String origin, String host) {
    if (host == null) return false;
    Optional<URI> page = parse(origin);
    // The scheme the browser used is not in the request when a proxy ends TLS; the host is.
    return page.isPresent()
        && parse(page.get().getScheme() + "://" + host)
            .map(hub -> text(hub).equals(text(page.get())))
            .orElse(false);
  }

  /** Whether this community lets pages of this origin embed its widget. */
  public boolean mayEmbed(String origin, CommunityCode community) {
    return false;
  }

  /** Whether any community lets pages of this origin embed its widget. */
  public boolean mayEmbedAny(String origin) {
    return false;
  }

  private static Optional<URI> parse(String origin) {
    if (origin == null) return Optional.empty();
    try {
      URI uri = URI.create(origin.strip().toLowerCase(Locale.ROOT));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String text(URI origin) {
    int standard = origin.getScheme().equals("https") ? 443 : 80;
    return origin.getScheme()
        + "://"
        + origin.getHost()
        + ":"
        + (origin.getPort() < 0 ? standard : origin.getPort());
  }
}
