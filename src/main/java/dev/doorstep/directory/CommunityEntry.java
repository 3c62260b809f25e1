package dev.doorstep.directory;

import java.time.ZoneId;
import java.util.Set;

/**
 * A community to be written, together with its subdistrict. {@code null} for the English name, the
 * specialty, zone, allowed origins or phone says nothing about it: what is stored stays.
 */
public record CommunityEntry(
    CommunityCode code,
    SubdistrictEntry subdistrict,
    String nameZh,
    String nameEn,
    String specialtyZh,
    String specialtyEn,
    String numberPrefix,
    ZoneId zone,
    Set<WebOrigin> allowedOrigins,
    String phone) {
  /** Where a community lies that names no zone. */
  public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");
}
