package dev.doorstep.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service line in the list of services.
 *
 * @param metadata whether there are attributes to ask for
 * @param type {@code realtime}: a request gets its number at once
 * @param keywords separated by commas
 */
@RegisterForReflection // written by hand, not by an endpoint
@Schema(name = "Open311Service")
@JsonNaming(SnakeCaseStrategy.class)
record Service(
    String serviceCode,
    String serviceName,
    String description,
    boolean metadata,
    String type,
    String keywords,
    String group) {
  static final String ROOT = "services";
}
