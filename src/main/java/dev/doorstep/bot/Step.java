package dev.doorstep.bot;

import java.util.Optional;

/** One thing the assistant can do with a message; the first step that takes it decides the turn. */
interface Step {
  Optional<Turn> take(Heard heard);
}
