package dev.doorstep.attachment;

import java.text.Normalizer;

/** Makes a name that shows and stores safely out of whatever a sender calls a file. */
final class FileName {
  private static final int LONGEST = 120; // in characters, the ending included

  private FileName() {}

  /**
   * The last part of a path, without what cannot be seen or would turn the text around (control,
   * format and bidirectional characters) or means something to a file system, with an ending that
   * fits the type.
   */
  static String plain(String sent, FileType type) {
    String seen =
        (sent == null ? "" : sent).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "");
    String name = Normalizer.normalize(seen, Normalizer.Form.NFC); // what is hidden may part marks
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name =
        name.replaceAll("[\\p{Z}]+", " ")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[. ]+|[. ]+$", "");
    if (name.isEmpty()) name = "file";
    if (!type.ends(name)) return shortened(name, type.ending().length() + 1) + "." + type.ending();
    int dot = name.lastIndexOf('.');
    return shortened(name.substring(0, dot), name.length() - dot) + name.substring(dot);
  }

  private static String shortened(String name, int ending) {
    int most = LONGEST - ending;
    if (name.length() <= most) return name;
    return name.substring(0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most);
  }
}
