package dev.doorstep.stream.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are out on the Internet, by the IANA special-purpose registries (RFC 6890). Of
 * IPv6 only global unicast is, and what only wraps an IPv4 address is as good as that.
 */
final class PublicAddress {
  private static final List<Block> NOT_IPV4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10), // carrier-grade NAT
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16), // link-local, and where clouds tell their secrets
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3)); // multicast, reserved, broadcast
  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);
  private static final Block NAT64 = Block.of("64:ff9b::", 96);
  private static final List<Block> NOT_IPV6 =
      List.of(
          Block.of("2001::", 23), // Teredo and other protocol assignments
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16), // 6to4
          Block.of("3fff::", 20));

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address instanceof Inet4Address) return none(NOT_IPV4, address);
    if (NAT64.holds(address)) return is(wrapped(address));
    return GLOBAL_UNICAST.holds(address) && none(NOT_IPV6, address);
  }

  private static boolean none(List<Block> blocks, InetAddress address) {
    return blocks.stream().noneMatch(block -> block.holds(address));
  }

  private static InetAddress wrapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    return of(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
  }

  private static InetAddress of(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Block(byte[] prefix, int bits) {
    static Block of(String literal, int bits) {
      try {
        return new Block(InetAddress.getByName(literal).getAddress(), bits); // asks nobody
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != prefix.length) return false;
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
      }
      return true;
    }
  }
}
