package dev.doorstep.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Says from a file's bytes whether it is of a type: its magic number, and inside a container only
 * the names that tell what it holds; nothing is unpacked. Reads the file, so it is for worker
 * threads.
 */
final class Sniffing {
  private static final String OLE = "D0CF11E0A1B11AE1"; // [MS-CFB] 2.2, header signature
  private static final String ZIP = "504B0304";
  private static final String PDF = "25504446 2D"; // %PDF-
  private static final int HEAD = 16;

  private Sniffing() {}

  static boolean is(FileType type, Path file) throws IOException {
    byte[] head = head(file);
    return switch (type) {
      case PNG -> at(0, head, "89504E470D0A1A0A");
      case JPEG -> at(0, head, "FFD8FF");
      case WEBP -> at(0, head, "52494646") && at(8, head, "57454250");
      case GIF -> at(0, head, "474946383761") || at(0, head, "474946383961");
      case PDF -> at(0, head, PDF);
      case DOCX -> at(0, head, ZIP) && packs(file, "word/");
      case XLSX -> at(0, head, ZIP) && packs(file, "xl/");
      case PPTX -> at(0, head, ZIP) && packs(file, "ppt/");
      case DOC -> at(0, head, OLE) && names(file, "WordDocument");
      case XLS -> at(0, head, OLE) && (names(file, "Workbook") || names(file, "Book"));
      case PPT -> at(0, head, OLE) && names(file, "PowerPoint Document");
      case TEXT, CSV -> !at(0, head, PDF) && text(file);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }

  private static boolean at(int offset, byte[] head, String hex) {
    String magic = hex.replace(" ", "");
    if (head.length < offset + magic.length() / 2) return false;
    for (int i = 0; i < magic.length() / 2; i++) {
      int wanted = Integer.parseInt(magic.substring(2 * i, 2 * i + 2), 16);
      if ((head[offset + i] & 0xff) != wanted) return false;
    }
    return true;
  }

  /** An Office Open XML package (ECMA-376 part 2) whose parts lie in this folder. */
  private static boolean packs(Path file, String folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return zip.getEntry("[Content_Types].xml") != null
          && zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    } catch (ZipException | IllegalArgumentException broken) {
      return false;
    }
  }

  /** Whether a stream of this name is in a compound file, whose directory is in UTF-16LE. */
  private static boolean names(Path file, String stream) throws IOException {
    byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      // Directory entries have 128 bytes and lie within sectors, which begin at multiples of 512.
      for (int entry = 512; entry + 128 <= bytes.limit(); entry += 128) {
        if (begins(bytes, entry, name)) return true;
      }
      return false;
    }
  }

  private static boolean begins(ByteBuffer bytes, int offset, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.get(offset + i) != with[i]) return false;
    }
    return true;
  }

  /** Text in one of the encodings of the region, without the control characters of binaries. */
  private static boolean text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (byte each : bytes) {
      boolean layout = each == '\t' || each == '\n' || each == '\r' || each == '\f';
      if ((each >= 0 && each < ' ' && !layout) || each == 0x7f) return false;
    }
    return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
        .anyMatch(charset -> decodes(bytes, charset));
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) return true;
      if (result.isError()) return false;
      out.clear();
    }
  }
}
