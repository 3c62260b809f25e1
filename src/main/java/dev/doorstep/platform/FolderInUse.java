package dev.doorstep.platform;

/** Another hub holds the data folder. */
public final class FolderInUse extends StartRefused {
  FolderInUse(String message) {
    super(message);
  }
}
