package dev.doorstep.stream.webhook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Whose turn it is: the deliveries of one endpoint that are in memory, one of a key at a time and
 * in order. What failed holds back the later ones of its key, which are dropped here and read again
 * when their time has come.
 */
final class Lineup {
  private final Queue<Due> ready = new ArrayDeque<>();

  /** By key: what follows the one that is ready or under way. */
  private final Map<String, Queue<Due>> behind = new HashMap<>();

  /** By key: which one failed, until that is written down. */
  private final Map<String, Long> held = new HashMap<>();

  private final Set<Long> known = new HashSet<>();

  /**
   * @param due in order
   */
  void admit(List<Due> due) {
    for (Due one : due) {
      if (held.containsKey(one.key()) || !known.add(one.id())) continue;
      Queue<Due> line = behind.get(one.key());
      if (line != null) {
        line.add(one);
      } else {
        behind.put(one.key(), new ArrayDeque<>());
        ready.add(one);
      }
    }
  }

  /** The next one to send, which is under way from now on. */
  Optional<Due> next() {
    return Optional.ofNullable(ready.poll());
  }

  int ready() {
    return ready.size();
  }

  /** What need not be read from the database again. */
  Long[] known() {
    return known.toArray(Long[]::new);
  }

  /** It will not be sent again: the next of its key may go. */
  void finished(Due due) {
    Queue<Due> line = behind.get(due.key());
    Due next = line == null ? null : line.poll();
    if (next == null) behind.remove(due.key());
    else ready.add(next);
  }

  /** It will be sent again: the later ones of its key wait. */
  void failed(Due due) {
    held.put(due.key(), due.id());
    Queue<Due> line = behind.remove(due.key());
    if (line != null) line.forEach(later -> known.remove(later.id()));
  }

  /** What came of these is in the database now. */
  void written(Collection<Due> outcomes) {
    for (Due due : outcomes) {
      known.remove(due.id());
      held.remove(due.key(), due.id()); // not what failed since
    }
  }

  /** Forgets what is not under way. */
  void clear() {
    ready.forEach(due -> forget(due.key(), due.id()));
    ready.clear();
    behind
        .values()
        .forEach(
            line -> {
              line.forEach(due -> known.remove(due.id()));
              line.clear();
            });
  }

  private void forget(String key, long id) {
    known.remove(id);
    Queue<Due> line = behind.remove(key);
    if (line != null) line.forEach(due -> known.remove(due.id()));
  }
}
