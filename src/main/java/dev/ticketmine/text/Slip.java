package dev.ticketmine.text;

/** The slip of a typist: one letter too many, too few, wrong, or two neighbours swapped. */
public final class Slip {
  /**
   * Do the words differ by one slip at most (Damerau, 1964)?
   *
   * @param a one word, in the same case of letters as the other one
   */
  public static boolean isBetween(String a, String b) {
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    boolean isSwap =
        restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return (restA <= 1 && restB <= 1) || isSwap;
  }

  private Slip() {}
}
