package dev.doorstep.directory;

/** Says what a text would need to be the origin of a web page, in both languages. */
public final class InvalidOrigin extends IllegalArgumentException {
  private final transient Bilingual reason;

  InvalidOrigin(String text) {
    this(
        new Bilingual(
            "“%s”不是网页来源。来源形如 https://tower.example 或 http://tower.example:8080：协议、主机、可选端口，不含路径和末尾斜杠。"
                .formatted(text),
            "\"%s\" is no origin. An origin looks like https://tower.example or http://tower.example:8080: scheme, host, perhaps a port; no path, no slash at the end."
                .formatted(text)));
  }

  private InvalidOrigin(Bilingual reason) {
    super(reason.en());
    this.reason = reason;
  }

  public Bilingual reason() {
    return reason;
  }
}
