package dev.doorstep.stream.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * What of a JSON value may be shown to everyone: of an object these properties and no other, of an
 * array's items these parts, and the value itself when it is neither.
 */
public record PublicParts(Map<String, PublicParts> properties, Optional<PublicParts> items) {
  static final PublicParts NONE = new PublicParts(Map.of(), Optional.empty());
}
