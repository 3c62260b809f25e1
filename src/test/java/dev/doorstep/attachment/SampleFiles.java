package dev.doorstep.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each type that a real program would take for one. */
public final class SampleFiles {
  private SampleFiles() {}

  /** A picture of one pixel. */
  public static byte[] png() {
    return HexFormat.of()
        .parseHex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A zip archive with empty entries of these names. */
  public static byte[] zip(String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) zip.putNextEntry(new ZipEntry(name));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A compound file whose directory, in its second sector, names this stream. */
  public static byte[] compound(String stream) {
    byte[] bytes = new byte[1536];
    byte[] magic = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    System.arraycopy(name, 0, bytes, 1024 + 128, name.length);
    return bytes;
  }

  /** Begins like this hex and goes on with zeros. */
  public static byte[] beginning(String hex) {
    return Arrays.copyOf(HexFormat.of().parseHex(hex), 64);
  }
}
