package dev.doorstep.bot;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A keyword or a pattern and how much it says.
 *
 * @param words as the author wrote it, normalised
 * @param pattern present when it is a pattern rather than a plain keyword
 */
public record Cue(String words, Optional<Pattern> pattern, double weight) {}
