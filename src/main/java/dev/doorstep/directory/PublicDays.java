package dev.doorstep.directory;

/** Where the country's holidays and exchanged days come from; the directory does not know. */
public interface PublicDays {
  /** As they are known now; cheap enough to be asked for each deadline. */
  BusinessDays now();
}
