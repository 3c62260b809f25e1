package dev.doorstep.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the interface is (Open311 Service Discovery).
 *
 * @param changeset when it last changed
 */
@RegisterForReflection // written by hand, not by an endpoint
@Schema(name = "Open311Discovery")
@JsonNaming(SnakeCaseStrategy.class)
record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {
  static final String ROOT = "discovery";

  /**
   * @param type {@code production}, or {@code test} where the district is the demonstration
   */
  @RegisterForReflection
  @Schema(name = "Open311Endpoint")
  record Endpoint(
      String specification, String url, String changeset, String type, List<String> formats) {}
}
