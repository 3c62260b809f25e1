package dev.doorstep.bot.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Examples in two parts each: the features that some other example has as well, numbered anew, and
 * those that no other has.
 *
 * @param ids of the shared features, by their new numbers
 */
record Parted(List<Vector> shared, List<Vector> lonely, int[] ids) {
  static Parted of(List<Vector> examples, int features) {
    int[] numbers = new int[features];
    for (Vector example : examples) for (int id : example.ids()) numbers[id]++;
    int[] ids = new int[features];
    int count = 0;
    for (int id = 0; id < features; id++) {
      if (numbers[id] > 1) {
        ids[count] = id;
        numbers[id] = count++;
      } else {
        numbers[id] = -1;
      }
    }
    List<Vector> shared = new ArrayList<>();
    List<Vector> lonely = new ArrayList<>();
    for (Vector example : examples) {
      shared.add(part(example, numbers, true));
      lonely.add(part(example, numbers, false));
    }
    return new Parted(shared, lonely, Arrays.copyOf(ids, count));
  }

  private static Vector part(Vector whole, int[] numbers, boolean shared) {
    int[] ids = new int[whole.ids().length];
    float[] values = new float[ids.length];
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      int id = whole.ids()[i];
      if (numbers[id] >= 0 != shared) continue;
      ids[count] = shared ? numbers[id] : id;
      values[count++] = whole.values()[i];
    }
    return new Vector(Arrays.copyOf(ids, count), Arrays.copyOf(values, count), whole.unseen());
  }

  int size() {
    return shared.size();
  }
}
