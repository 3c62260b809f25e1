package dev.doorstep.directory;

import java.time.ZoneId;
import java.util.Set;

/**
 * A business community: the tenant of the hub.
 *
 * @param numberPrefix begins its request numbers: {@code XTD} in {@code XTD-20261123-0007}
 * @param zone in which its opening hours and dates are read
 * @param allowedOrigins origins that may embed its widget, e.g. {@code https://tower.example}
 */
public record Community(
    CommunityCode code,
    Bilingual name,
    Bilingual specialty,
    Bilingual subdistrict,
    String numberPrefix,
    ZoneId zone,
    Set<WebOrigin> allowedOrigins,
    String phone) {
  public Community {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }
}
