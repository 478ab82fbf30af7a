package dev.ticketmine.notebooks;

/** Figures with their intervals in words. */
final class Ranges {
  static String text(Point point) {
    String value = Scale.number(point.value());
    String range =
        point.low() == null || point.high() == null
            ? ""
            : " (" + Scale.number(point.low()) + " to " + Scale.number(point.high()) + ")";
    return value + range + (point.count() == null ? "" : ", n = " + Scale.number(point.count()));
  }

  private Ranges() {}
}
