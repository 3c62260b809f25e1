package dev.doorstep.attachment;

import dev.doorstep.platform.Problem;

/** Why a file is not taken, and what to do, in both languages. */
final class Refusals {
  private static final String KINDS_EN =
      "images (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, plain text and CSV";
  private static final String KINDS_ZH = "图片（PNG、JPEG、WebP、GIF）、PDF、Word、Excel、PowerPoint、纯文本和 CSV";

  private Refusals() {}

  static Problem tooLarge() {
    long most = ReceivingFile.MOST_BYTES / 1024 / 1024;
    return new Problem(
        413,
        "file-too-large",
        "File too large",
        "A file has at most %d MB; make it smaller or split it. / 单个文件不能超过 %d MB，请压缩或拆分后再传。"
            .formatted(most, most));
  }

  static Problem typeNotTaken() {
    return new Problem(
        415,
        "file-type-not-taken",
        "Type not taken",
        "Files may be %s; save it as one of these and name the type in Content-Type. / 可以发送%s，请转换后再传。"
            .formatted(KINDS_EN, KINDS_ZH));
  }

  static Problem notOfItsType(FileType type) {
    return new Problem(
        415,
        "file-not-of-its-type",
        "Not of its type",
        "The file says it is %s, but its content is not. Open it, save it anew and send that. / 文件内容与类型 %s 不符，请打开后重新保存再传。"
            .formatted(type.mediaType(), type.mediaType()));
  }

  static Problem empty() {
    return new Problem(
        400, "file-empty", "Empty file", "The file is empty; choose another. / 文件是空的，请重新选择。");
  }

  static Problem tooMany() {
    return new Problem(
        409,
        "files-full",
        "Too many files",
        "A conversation takes %d files and %d MB in all; this one is over that. Start a new conversation for more. / 每个会话最多 %d 个文件、共 %d MB，已超出，请开始新会话后再传。"
            .formatted(
                ReceivingFile.MOST_FILES,
                ReceivingFile.MOST_BYTES_OF_ALL / 1024 / 1024,
                ReceivingFile.MOST_FILES,
                ReceivingFile.MOST_BYTES_OF_ALL / 1024 / 1024));
  }
}
