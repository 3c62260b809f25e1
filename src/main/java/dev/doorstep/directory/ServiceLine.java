package dev.doorstep.directory;

import java.time.Duration;

/**
 * A queue that needs are triaged into, with what it promises.
 *
 * @param ordinal its place in menus, from 1
 * @param firstAnswer working time, counted in {@code hours}, until a person has answered
 * @param resolution working time until the need is resolved
 */
public record ServiceLine(
    LineCode code,
    int ordinal,
    Bilingual name,
    Bilingual hint,
    OpeningHours hours,
    Duration firstAnswer,
    Duration resolution,
    boolean urgent) {}
