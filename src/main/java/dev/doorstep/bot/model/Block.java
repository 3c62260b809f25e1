package dev.doorstep.bot.model;

/**
 * A kind of feature. Each block is brought to length one, then weighted, so none drowns another.
 */
enum Block {
  WORD(1),
  PAIR(0.6),
  PIECE(0.8),
  HAN(1),
  CONCEPT(0.7);

  static final Block[] ALL = values();

  final double weight;

  Block(double weight) {
    this.weight = weight;
  }
}
