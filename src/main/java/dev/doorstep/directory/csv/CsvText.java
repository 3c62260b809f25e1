package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.platform.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Decodes a file that is UTF-8, with or without byte order mark, or GB18030 (what Chinese
 * spreadsheets save). Strict: a byte that fits neither refuses the file instead of becoming a
 * question mark in somebody's name. Chinese text in GB18030 is practically never valid UTF-8, so
 * UTF-8 is tried first.
 */
final class CsvText {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  static String decode(byte[] file, Locale reader) {
    if (file.length > MOST_BYTES) {
      throw new Problem(
          413,
          "import-too-large",
          "File too large",
          new Bilingual(
                  "文件超过 20 MB，请拆分后分别导入。", "The file exceeds 20 MB; split it and import the parts.")
              .in(reader));
    }
    for (Charset charset : CHARSETS) {
      try {
        String text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
      } catch (CharacterCodingException notThisOne) {
        // The next charset is tried.
      }
    }
    throw Refusal.of(
        reader,
        new Bilingual(
            "文件既不是 UTF-8 也不是 GB18030 编码，请另存为“CSV UTF-8”后重试。",
            "The file is neither UTF-8 nor GB18030; save it as \"CSV UTF-8\" and try again."));
  }
}
