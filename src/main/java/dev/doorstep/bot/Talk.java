package dev.doorstep.bot;

/** Fills the names of the place into what the scripts say. */
final class Talk {
  private Talk() {}

  static String fill(Bilingual words, Heard heard) {
    return words
        .in(heard.lang())
        .replace("{community}", heard.context().community().in(heard.lang()));
  }
}
