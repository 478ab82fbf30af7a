package dev.ticketmine.archive.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What can happen to a file: bytes changed, lost, doubled, put in, and the end cut off. */
public record Damage(int kind, double place, byte[] bytes) {
  private static final List<byte[]> TOKENS =
      List.of(
          new byte[] {0},
          new byte[] {(byte) 0xFF},
          new byte[] {(byte) 0xC3},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          text("\""),
          text("\n"),
          text("\r"),
          text("\r\n\r\n"),
          text("{"),
          text("[".repeat(2000)),
          text(",;\t|"),
          text("<v "),
          text(" --> "),
          text("From x Mon Mar  2 09:40:00 2026\n"),
          text("Content-Type: multipart/mixed; boundary=\"x\"\n"),
          text("=?utf-8?q?=FF?="),
          text("\u202E\u200B"),
          text("\uD83D\uDE21"));

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Up to twelve of them. */
  public static Arbitrary<List<Damage>> some() {
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.oneOf(random, Arbitraries.of(TOKENS)))
        .as(Damage::new)
        .list()
        .ofMaxSize(12);
  }

  /** Returns the content with this damage behind its first bytes, which stay. */
  public static byte[] apply(List<Damage> damages, byte[] content, int kept) {
    byte[] result = content;
    for (Damage damage : damages) {
      result = damage.apply(result, Math.min(kept, result.length));
    }
    return result;
  }

  private byte[] apply(byte[] content, int kept) {
    int at = kept + (int) (place * (content.length - kept));
    int behind = Math.min(content.length, at + Math.max(1, bytes.length));
    return switch (kind) {
      case 0 -> join(content, at, bytes, behind);
      case 1 -> join(content, at, new byte[0], behind);
      case 2 -> join(content, at, Arrays.copyOfRange(content, kept, at), at);
      case 3 -> Arrays.copyOf(content, at);
      default -> join(content, at, bytes, at);
    };
  }

  private static byte[] join(byte[] content, int before, byte[] between, int behind) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(content, 0, before);
    joined.write(between, 0, Math.min(between.length, 100_000));
    joined.write(content, behind, content.length - behind);
    return joined.toByteArray();
  }
}
