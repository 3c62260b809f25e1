package dev.doorstep.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be sent. The first ending is given to names that have none of theirs. */
public enum FileType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  PPT("application/vnd.ms-powerpoint", "ppt"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** The type that a {@code Content-Type} names, its parameters aside. */
  static Optional<FileType> of(String contentType) {
    String plain = contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(plain.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  String ending() {
    return endings.get(0);
  }

  boolean ends(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }
}
