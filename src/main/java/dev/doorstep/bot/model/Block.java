package dev.doorstep.bot.model;

/**
 * A kind of feature. Each block is brought to length one, then weighted, so none drowns another.
 */
enum Block {
  WORD(0.7, true),
  PAIR(0.6, true),
  PIECE(0.8, false),
  HAN(1, true),
  TRIPLE(0.6, false),
  SENSE(0.85, false);

  static final Block[] ALL = values();

  final double weight;

  /** Whether such a feature, never seen in training, makes the model unsure. */
  final boolean tells;

  Block(double weight, boolean tells) {
    this.weight = weight;
    this.tells = tells;
  }
}
