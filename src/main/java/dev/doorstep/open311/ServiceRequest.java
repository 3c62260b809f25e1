package dev.doorstep.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as it stands. Times are W3C, in the community's zone; null is what is not known. */
@RegisterForReflection // written by hand, not by an endpoint
@Schema(name = "Open311Request")
@JsonNaming(SnakeCaseStrategy.class)
record ServiceRequest(
    String serviceRequestId,
    String status,
    String statusNotes,
    String serviceName,
    String serviceCode,
    @Schema(nullable = true) String description,
    String agencyResponsible,
    @Schema(nullable = true) String serviceNotice,
    String requestedDatetime,
    String updatedDatetime,
    String expectedDatetime,
    @Schema(nullable = true) String address,
    @Schema(nullable = true) String addressId,
    @Schema(nullable = true) String zipcode,
    @Schema(nullable = true) BigDecimal lat,
    @JsonProperty("long") @Schema(name = "long", nullable = true) BigDecimal longitude,
    @Schema(nullable = true) String mediaUrl) {
  static final String ROOT = "service_requests";

  /** The answer to a request that was opened. */
  @RegisterForReflection
  @Schema(name = "Open311Opened")
  @JsonNaming(SnakeCaseStrategy.class)
  record Opened(
      String serviceRequestId, String serviceNotice, @Schema(nullable = true) String accountId) {}

  /** A token is the number itself: it is known at once. */
  @RegisterForReflection
  @Schema(name = "Open311Token")
  @JsonNaming(SnakeCaseStrategy.class)
  record Token(String serviceRequestId, String token) {}
}
