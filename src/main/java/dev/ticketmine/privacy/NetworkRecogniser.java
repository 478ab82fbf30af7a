package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Finds IPv4, IPv6 and MAC addresses. A version number with four parts is none. */
final class NetworkRecogniser extends PatternRecogniser {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String GROUP = "[0-9a-fA-F]{1,4}";

  /** Digits parted by a full stop, twice; two colons; or a hyphen as in addresses of machines. */
  private static final Pattern HINT =
      Pattern.compile("\\d\\.\\d{1,3}\\.\\d|:[0-9a-fA-F]{0,4}:|[0-9a-fA-F]-[0-9a-fA-F]{2}-");

  private static final Pattern VERSION =
      Context.words(
          "(?:v|ver|version\\p{L}*|firmware|release|build|update|app|ios|android)(?!\\p{L})");

  NetworkRecogniser() {
    super(
        EntityType.IP,
        0.9,
        Pattern.compile(
            "(?=[0-9a-fA-F])(?<![\\p{L}\\p{N}.:])(?:%s(?:\\.%s){3}|%s(?::%s){7}|(?:%s:){1,6}(?::%s){1,6}|(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2})(?![\\p{L}\\p{N}]|[.:]\\d)"
                .formatted(OCTET, OCTET, GROUP, GROUP, GROUP, GROUP)));
  }

  @Override
  public List<Finding> find(String text) {
    return HINT.matcher(text).find() ? super.find(text) : List.of();
  }

  @Override
  double confidence(String text, int start, int end) {
    boolean isVersion4 = text.substring(start, end).indexOf('.') > 0;
    return isVersion4 && Context.before(text, start, VERSION) ? 0 : 0.9;
  }
}
