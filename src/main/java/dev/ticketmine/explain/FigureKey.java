package dev.ticketmine.explain;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a published figure, such as {@code topic/424b85659525/share}. Written out, a part
 * holds letters, digits and {@code - _ . *}; anything else, as in the name of a tag, is
 * percent-encoded, so that a shell needs no quotes.
 *
 * @param parts what stands between the slashes, decoded; none is empty
 */
public record FigureKey(List<String> parts) {
  /** Copies the parts. */
  public FigureKey {
    parts = List.copyOf(parts);
  }

  /** Returns the key of these parts, in their order. */
  public static FigureKey of(Object... parts) {
    return new FigureKey(Arrays.stream(parts).map(String::valueOf).toList());
  }

  /**
   * Reads a key as it stands in a report; slashes at either end do not matter.
   *
   * @throws UserException if it has no parts, an empty one, or one that cannot be decoded
   */
  public static FigureKey parse(String text) {
    String[] parts = text.strip().replaceAll("^/+|/+$", "").split("/", -1);
    try {
      FigureKey key = new FigureKey(Arrays.stream(parts).map(FigureKey::decoded).toList());
      if (key.parts.stream().noneMatch(String::isBlank)) {
        return key;
      }
    } catch (IllegalArgumentException wrongPercent) {
      // Told as below: it is no key.
    }
    throw new UserException(
        Kind.USAGE,
        "'%s' is no key of a figure: keys are words with slashes between them, such as %s; what is no letter or digit is percent-encoded (a blank is %%20)."
            .formatted(text, Form.TOPIC_SHARE.example()));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the key as it stands in a report. */
  @Override
  public String toString() {
    return parts.stream().map(FigureKey::encoded).collect(Collectors.joining("/"));
  }
}
