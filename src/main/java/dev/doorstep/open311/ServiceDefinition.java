package dev.doorstep.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request of a service is asked for. */
@RegisterForReflection // written by hand, not by an endpoint
@Schema(name = "Open311ServiceDefinition")
@JsonNaming(SnakeCaseStrategy.class)
record ServiceDefinition(String serviceCode, List<Attribute> attributes) {
  static final String ROOT = "service_definition";

  /**
   * @param variable false: it tells something, and is not to be filled in
   * @param datatype string, number, datetime, text, singlevaluelist or multivaluelist
   * @param datatypeDescription an example
   * @param values what there is to choose from; none for what is no list
   */
  @RegisterForReflection
  @Schema(name = "Open311Attribute")
  @JsonNaming(SnakeCaseStrategy.class)
  record Attribute(
      boolean variable,
      String code,
      String datatype,
      boolean required,
      String datatypeDescription,
      int order,
      String description,
      List<Value> values) {}

  @RegisterForReflection
  @Schema(name = "Open311Value")
  record Value(String key, String name) {}
}
