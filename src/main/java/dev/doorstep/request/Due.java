package dev.doorstep.request;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A promised time with the moments around it, all counted in working time.
 *
 * @param warnAt three quarters of the time have passed
 * @param at until then it is kept
 * @param districtAt not kept for so long that the district hears of it
 */
public record Due(Instant warnAt, Instant at, Instant districtAt) {
  Due map(UnaryOperator<Instant> moved) {
    return new Due(moved.apply(warnAt), moved.apply(at), moved.apply(districtAt));
  }
}
