package dev.doorstep.directory.demo;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Industry;
import java.util.List;

/**
 * A community of the demonstration.
 *
 * @param place what it is named after
 * @param industry that gathers there
 * @param buildings how many it has, {@code landmarks} first
 */
record DemoCommunity(
    CommunityCode code,
    String numberPrefix,
    Bilingual place,
    String subdistrict,
    Industry industry,
    Bilingual specialty,
    int buildings,
    List<Bilingual> landmarks) {

  Bilingual name() {
    return new Bilingual(place.zh() + "商务社区", place.en());
  }
}
