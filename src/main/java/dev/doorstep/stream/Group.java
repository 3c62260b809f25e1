package dev.doorstep.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The subscriptions of one lane that get the same bytes: same filter, same encoding. What a
 * delivery holds for them is picked and joined once.
 */
final class Group {
  private final Filter filter;
  private final Encoding encoding;
  private final Set<Subscription> members = new LinkedHashSet<>();
  private final List<Integer> picked = new ArrayList<>();

  Group(Filter filter, Encoding encoding) {
    this.filter = filter;
    this.encoding = encoding;
  }

  Encoding encoding() {
    return encoding;
  }

  Set<Subscription> members() {
    return members;
  }

  /** Marks an entry for this group, once, if it may see it. */
  void pick(Delivery delivery, int index) {
    boolean twice = !picked.isEmpty() && picked.get(picked.size() - 1) == index;
    if (!twice && filter.allowed().test(delivery.entries().get(index))) picked.add(index);
  }

  /**
   * @return how many entries went to how many members
   */
  int deliver(Delivery delivery) {
    if (picked.isEmpty()) return 0;
    long first = position(delivery, 0);
    long last = position(delivery, picked.size() - 1);
    ByteBuf joined = joined(delivery);
    for (Subscription member : members) {
      if (member.takesAll(first, picked.size())) member.take(joined, last, picked.size());
      else oneByOne(delivery, member);
    }
    joined.release();
    int delivered = picked.size() * members.size();
    picked.clear();
    return delivered;
  }

  /** A member that has some of them already, or may not be sent all. */
  private void oneByOne(Delivery delivery, Subscription member) {
    for (int i = 0; i < picked.size(); i++) {
      long position = position(delivery, i);
      if (member.takes(position)) member.take(delivery.bytes(picked.get(i), encoding), position, 1);
    }
  }

  /** Sends what is gone when missed to the members that are not busy. */
  void pass(ByteBuf frame) {
    for (Subscription member : members) {
      if (member.sink().pending() > 0) continue;
      member.sink().write(frame.retainedDuplicate());
      member.sink().flush();
    }
    frame.release();
  }

  private ByteBuf joined(Delivery delivery) {
    if (picked.size() == 1) return delivery.bytes(picked.get(0), encoding).retain();
    List<ByteBuf> parts = picked.stream().map(i -> delivery.bytes(i, encoding)).toList();
    int size = parts.stream().mapToInt(ByteBuf::readableBytes).sum();
    ByteBuf joined = PooledByteBufAllocator.DEFAULT.directBuffer(size);
    parts.forEach(part -> joined.writeBytes(part, part.readerIndex(), part.readableBytes()));
    return joined;
  }

  private long position(Delivery delivery, int i) {
    return delivery.entries().get(picked.get(i)).position().value();
  }
}
