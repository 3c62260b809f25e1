package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * The live connections that one thread serves, and the newest entries. Used on that thread only, so
 * nothing is locked and no connection waits for one of another lane.
 */
final class Lane {
  private static final int RECENT = 4096;
  private static final int RECENT_CHARACTERS = 4 * 1024 * 1024;

  private record Key(Filter filter, Encoding encoding) {}

  private final Executor loop;
  private final Map<Key, Group> groups = new HashMap<>();
  private final Map<String, Set<Group>> byTopic = new HashMap<>();
  private final Set<Group> ofEverything = new LinkedHashSet<>();
  private final Deque<LogEntry> recent = new ArrayDeque<>();
  private int recentCharacters;
  private long published;

  Lane(Executor loop, long published) {
    this.loop = loop;
    this.published = published;
  }

  Executor loop() {
    return loop;
  }

  /** The newest position that was handed out here. */
  long published() {
    return published;
  }

  void join(Subscription subscription) {
    Key key = new Key(subscription.filter(), subscription.encoding());
    Group group = groups.computeIfAbsent(key, this::group);
    group.members().add(subscription);
  }

  /** What was published is behind it, unless it could not be sent all for want of credit. */
  void leave(Subscription subscription) {
    Key key = new Key(subscription.filter(), subscription.encoding());
    Group group = groups.get(key);
    if (group == null || !group.members().remove(subscription)) return;
    if (subscription.credit() > 0) subscription.reached(published);
    if (group.members().isEmpty()) forget(key, group);
  }

  /**
   * @return those who cannot go on live, and have left
   */
  List<Subscription> publish(Delivery delivery, LongConsumer delivered) {
    Set<Group> touched = new LinkedHashSet<>();
    List<LogEntry> entries = delivery.entries();
    for (int i = 0; i < entries.size(); i++) {
      LogEntry entry = entries.get(i);
      remember(entry);
      pick(delivery, i, ofEverything, touched);
      for (String topic : entry.topics()) {
        pick(delivery, i, byTopic.getOrDefault(topic, Set.of()), touched);
      }
      published = entry.position().value();
    }
    List<Subscription> behind = new ArrayList<>();
    for (Group group : touched) {
      delivered.accept(group.deliver(delivery));
      for (Subscription member : group.members()) {
        member.sink().flush();
        if (!member.keepsUp()) behind.add(member);
      }
    }
    behind.forEach(this::leave);
    return behind;
  }

  void passing(Collection<String> topics, String frame) {
    Set<Group> followers = new LinkedHashSet<>();
    topics.forEach(topic -> followers.addAll(byTopic.getOrDefault(topic, Set.of())));
    for (Group group : followers) group.encoding().passing(frame).ifPresent(group::pass);
  }

  /**
   * The entries after a position up to the newest one published.
   *
   * @return null when they are not remembered any more
   */
  List<LogEntry> after(long position) {
    if (position >= published) return List.of();
    if (recent.isEmpty() || recent.peekFirst().position().value() > position + 1) return null;
    return recent.stream().filter(entry -> entry.position().value() > position).toList();
  }

  private static void pick(
      Delivery delivery, int index, Collection<Group> followers, Set<Group> touched) {
    for (Group group : followers) {
      group.pick(delivery, index);
      touched.add(group);
    }
  }

  private void remember(LogEntry entry) {
    recent.addLast(entry);
    recentCharacters += entry.json().length();
    while (recent.size() > RECENT || recentCharacters > RECENT_CHARACTERS) {
      recentCharacters -= recent.removeFirst().json().length();
    }
  }

  private Group group(Key key) {
    Group group = new Group(key.filter(), key.encoding());
    if (key.filter().topics().isEmpty()) ofEverything.add(group);
    for (String topic : key.filter().topics()) {
      byTopic.computeIfAbsent(topic, ignored -> new LinkedHashSet<>()).add(group);
    }
    return group;
  }

  private void forget(Key key, Group group) {
    groups.remove(key);
    ofEverything.remove(group);
    for (String topic : key.filter().topics()) {
      Set<Group> followers = byTopic.get(topic);
      followers.remove(group);
      if (followers.isEmpty()) byTopic.remove(topic);
    }
  }
}
