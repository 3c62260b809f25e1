package dev.doorstep.directory;

/** A term of a fixed list: a stable code for machines, a name in both languages for people. */
public interface Named {
  String code();

  Bilingual label();
}
