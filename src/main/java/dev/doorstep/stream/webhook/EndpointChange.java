package dev.doorstep.stream.webhook;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What becomes different; null stays.
 *
 * @param filter all of it, in place of the one before
 * @param paused false also enables an endpoint that answered 410
 */
record EndpointChange(
    @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String name,
    @Size(max = NewEndpoint.LONGEST_URL) String url,
    Wanted filter,
    Boolean paused) {}
