package dev.doorstep.directory;

/** Says why a text is no credit code, in both languages. */
public final class InvalidCreditCode extends IllegalArgumentException {
  private final transient Bilingual reason;

  InvalidCreditCode(Bilingual reason) {
    super(reason.en());
    this.reason = reason;
  }

  public Bilingual reason() {
    return reason;
  }
}
