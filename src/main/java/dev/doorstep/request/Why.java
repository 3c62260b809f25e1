package dev.doorstep.request;

import java.util.Optional;

/**
 * Why the assistant opened a request on its line.
 *
 * @param decision the decision that chose the line, as JSON
 * @param scriptVersion of the scripts that spoke when it was opened; empty for requests older than
 *     versions
 */
public record Why(String decision, Optional<Integer> scriptVersion) {}
