package dev.ticketmine.privacy;

import java.util.regex.Pattern;

/** Finds IPv4, IPv6 and MAC addresses. A version number with four parts is none. */
final class NetworkRecogniser extends PatternRecogniser {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String GROUP = "[0-9a-fA-F]{1,4}";

  private static final String VERSION =
      "(?:v|ver|version\\p{L}*|firmware|release|build|update|app|ios|android)(?!\\p{L})";

  private final Context version;

  NetworkRecogniser(Vocabulary vocabulary) {
    super(
        EntityType.IP,
        0.9,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.:])(?:%s(?:\\.%s){3}|%s(?::%s){7}|(?:%s:){1,6}(?::%s){1,6}|(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2})(?![\\p{L}\\p{N}]|[.:]\\d)"
                .formatted(OCTET, OCTET, GROUP, GROUP, GROUP, GROUP)),
        Scan.digits(1)
            .before(vocabulary.parts("."), 3)
            .or(Scan.words().before(joints(vocabulary.parts(":", "-")), 4))
            .where(Looks::isNetwork));
    version =
        new Context(
            vocabulary,
            VERSION,
            "v",
            "firmware",
            "release",
            "build",
            "update",
            "app",
            "ios",
            "android");
  }

  /** Each group but the last two has another one's mark soon behind its own. */
  private static Anchor joints(Anchor marks) {
    return marks.beforeNext(marks, 5);
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    boolean isVersion4 = scan.text().substring(start, end).indexOf('.') > 0;
    return isVersion4 && version.isBefore(scan, start) ? 0 : 0.9;
  }
}
