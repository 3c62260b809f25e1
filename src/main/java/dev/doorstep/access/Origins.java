package dev.doorstep.access;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.WebOrigin;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which web pages may call the hub: its own, and those whose origin (RFC 6454) a community allows.
 */
@ApplicationScoped
public class Origins {
  private final Directory directory;

  Origins(Directory directory) {
    this.directory = directory;
  }

  /**
   * Whether a page of this origin is one of the hub's own. The scheme is not compared: behind a
   * proxy that ends TLS the request does not say which one the browser used.
   *
   * @param origin the {@code Origin} header
   * @param host the {@code Host} header of the same request, with or without a port
   */
  public boolean sameOrigin(String origin, String host) {
    return host != null
        && WebOrigin.find(origin)
            .flatMap(page -> WebOrigin.find(page.scheme() + "://" + host).filter(page::equals))
            .isPresent();
  }

  /** Whether this community lets pages of this origin embed its widget. */
  public boolean mayEmbed(String origin, CommunityCode community) {
    return directory.community(community).filter(found -> allows(found, origin)).isPresent();
  }

  /** Whether any community lets pages of this origin embed its widget. */
  public boolean mayEmbedAny(String origin) {
    return directory.communities().stream().anyMatch(community -> allows(community, origin));
  }

  private static boolean allows(Community community, String origin) {
    return WebOrigin.find(origin).filter(community.allowedOrigins()::contains).isPresent();
  }
}
