package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.text.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message, made ready for deciding.
 *
 * @param raw the visitor's own words, for names and descriptions
 * @param text the same, normalised, for understanding
 * @param bare the same, without punctuation and politeness, for commands
 * @param choice the pressed button, if it was offered
 * @param files sent with the message
 * @param reading what the words mean
 */
record Heard(
    BotState state,
    String raw,
    String text,
    String bare,
    Optional<String> choice,
    List<AttachedFile> files,
    Lang lang,
    Context context,
    Reading reading) {
  private static final int READ = 4000;
  private static final int COMMAND = 120;

  /** Latin words that Chinese speakers write as well. */
  private static final Set<String> NEUTRAL = Set.of("ok", "okay", "wifi", "wi fi", "app", "vip");

  /** Buttons that a page may show at any time; they do no harm in any state. */
  private static final List<String> ALWAYS = List.of("menu", "person");

  static Heard of(BotState state, Said said, Context context, Understanding understanding) {
    String raw = said.text().length() > READ ? said.text().substring(0, READ) : said.text();
    String text = Normaliser.normalise(raw);
    Optional<String> choice =
        said.choice().filter(c -> ALWAYS.contains(c) || state.offered().contains(c));
    String bare = bare(raw);
    Lang lang = choice.isPresent() ? state.lang() : language(raw, bare, state);
    Reading reading = choice.isPresent() ? Reading.NOTHING : understanding.read(text);
    return new Heard(state, raw.strip(), text, bare, choice, said.files(), lang, context, reading);
  }

  /** Commands and pleasantries are short; in a long message their words mean something else. */
  private static String bare(String raw) {
    return raw.length() > COMMAND ? "" : Wordings.bare(raw);
  }

  /** A company name or an address in Latin letters does not turn a Chinese conversation English. */
  private static Lang language(String raw, String bare, BotState state) {
    Script script = Script.of(raw);
    if (script == Script.NEITHER || NEUTRAL.contains(bare)) {
      return state.lang();
    }
    boolean name = state.phase() == Phase.FILLING && raw.strip().split("\\s+").length <= 3;
    if (script == Script.LATIN && name) {
      return state.lang();
    }
    return script == Script.HAN ? Lang.ZH : Lang.EN;
  }

  /** The same message, seen from a later state. */
  Heard after(BotState later) {
    return new Heard(later, raw, text, bare, choice, files, lang, context, reading);
  }

  boolean pressed(String id) {
    return choice.filter(id::equals).isPresent();
  }

  /** What follows a prefix in the pressed button's id. */
  Optional<String> pressedAfter(String prefix) {
    return choice.filter(c -> c.startsWith(prefix)).map(c -> c.substring(prefix.length()));
  }

  /** The lines it may concern, likeliest first. */
  List<Candidate> candidates() {
    return reading.candidates();
  }

  boolean in(Phase phase) {
    return state.phase() == phase;
  }
}
