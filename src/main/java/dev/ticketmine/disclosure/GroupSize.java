package dev.ticketmine.disclosure;

/**
 * How many stand behind a figure.
 *
 * @param conversations conversations of the group
 * @param customers different customers of the group, or a number that is surely not above it
 * @param firstCustomers customers whose first conversation lies in the group; never more than its
 *     customers, and it adds up over groups without common conversations
 */
public record GroupSize(long conversations, long customers, long firstCustomers) {
  /** Nobody. */
  public static final GroupSize NONE = new GroupSize(0, 0, 0);

  /** Returns the size of this and another group that have no conversation in common. */
  public GroupSize plus(GroupSize other) {
    long first = firstCustomers + other.firstCustomers;
    return new GroupSize(
        conversations + other.conversations,
        Math.max(first, Math.max(customers, other.customers)),
        first);
  }
}
