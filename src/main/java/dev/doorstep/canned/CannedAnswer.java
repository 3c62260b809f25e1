package dev.doorstep.canned;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One answer that can be inserted. Shape: {@code web/board/answers/canned.ts}.
 *
 * @param community it is for; empty: the whole district
 * @param text with variables such as {@code {number}}, see {@link Variables}
 */
public record CannedAnswer(
    UUID id,
    LineCode line,
    Optional<CommunityCode> community,
    Bilingual title,
    Bilingual text,
    Instant updatedAt) {}
