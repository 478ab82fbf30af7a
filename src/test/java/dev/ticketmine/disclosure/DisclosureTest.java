package dev.ticketmine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.SmallArchive.Conversation;
import dev.ticketmine.disclosure.SmallArchive.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Floor FLOOR = Floor.DEFAULT;

  @Test
  void aGroupNeedsCustomersAndConversations() {
    assertThat(FLOOR.admits(new GroupSize(20, 10, 0))).isTrue();
    assertThat(FLOOR.admits(new GroupSize(19, 19, 19))).isFalse();
    assertThat(FLOOR.admits(new GroupSize(500, 9, 9))).isFalse();
  }

  @Test
  void countsAreMultiplesOfTheCustomers() {
    assertThat(List.of(FLOOR.rounded(20), FLOOR.rounded(24), FLOOR.rounded(25), FLOOR.rounded(237)))
        .containsExactly(20L, 20L, 30L, 240L);
    assertThat(new Floor(1, 1).rounded(237)).isEqualTo(237);
    assertThat(FLOOR.count(new GroupSize(12, 12, 12))).isNull();
    assertThat(FLOOR.share(new GroupSize(26, 26, 26), new GroupSize(58, 40, 40))).isEqualTo(0.5);
    assertThat(FLOOR.share(new GroupSize(12, 12, 12), new GroupSize(58, 40, 40))).isNull();
  }

  @Test
  void sharesOfPartsAreThoseOfRoundedCounts() {
    Disclosure disclosure = new Disclosure(FLOOR, new Groups(), MONDAY, MONDAY);
    CauseShares share = disclosure.share(new GroupSize(34, 21, 0), 34, 98).orElseThrow();
    assertThat(share.share()).isEqualTo(0.3);
    assertThat(share.low()).isLessThan(0.3);
    assertThat(share.high()).isGreaterThan(0.3);
    assertThat(disclosure.share(new GroupSize(34, 9, 0), 34, 98)).isEmpty();
    assertThat(disclosure.share(new GroupSize(25, 25, 0), 25, 24).orElseThrow().share())
        .as("never above one")
        .isEqualTo(1);
  }

  @Test
  void customersOfJoinedGroupsAreNeverTooMany() {
    // The same ten customers wrote in both weeks.
    GroupSize both = new GroupSize(15, 10, 10).plus(new GroupSize(15, 10, 0));
    assertThat(both).isEqualTo(new GroupSize(30, 10, 10));
  }

  @Test
  void weeksAreJoinedUntilTheyMayBeShown() {
    SortedMap<String, GroupSize> weeks = new TreeMap<>();
    int[] counts = {8, 0, 14, 25, 3, 21, 6};
    for (int week = 0; week < counts.length; week++) {
      GroupSize size = new GroupSize(counts[week], counts[week], counts[week]);
      weeks.put(MONDAY.plusWeeks(week).toString(), size);
    }
    assertThat(WeekSpan.of(weeks, MONDAY, MONDAY.plusWeeks(6), FLOOR))
        .containsExactly(
            new WeekSpan(MONDAY, 3, new GroupSize(22, 22, 22)),
            new WeekSpan(MONDAY.plusWeeks(3), 1, new GroupSize(25, 25, 25)),
            new WeekSpan(MONDAY.plusWeeks(4), 3, new GroupSize(30, 30, 30)));
    assertThat(WeekSpan.of(new TreeMap<>(), MONDAY, MONDAY.plusWeeks(6), FLOOR)).isEmpty();
  }

  @Property(tries = 10_000)
  void nothingBelowTheFloorIsPublished(@ForAll long seed) {
    SmallArchive archive = new SmallArchive(seed);
    for (Figure figure : archive.published(FLOOR)) {
      long count = archive.count(figure.who());
      assertThat(count).as(figure.name()).isBetween(figure.least(), figure.most());
      assertThat(count).as(figure.name()).isGreaterThanOrEqualTo(20);
      assertThat(archive.customers(figure.who())).as(figure.name()).isGreaterThanOrEqualTo(10);
    }
  }

  /**
   * For every group that is too small to show there is another archive of which exactly the same is
   * published, and in which the group has another size: no arithmetic can tell the two apart.
   * {@code -Dticketmine.archives=10000} looks at more of them.
   */
  @Test
  void nothingBelowTheFloorFollowsFromWhatIsPublished() {
    for (long seed = 0; seed < Long.getLong("ticketmine.archives", 200); seed++) {
      assertThat(recoverable(seed)).as("archive %d", seed).isEmpty();
    }
  }

  /** Returns the groups that are not shown and whose size follows all the same. */
  static List<String> recoverable(long seed) {
    SmallArchive archive = new SmallArchive(seed);
    Set<String> published = names(archive);
    Random random = new Random(seed);
    List<Hidden> open = new ArrayList<>(hidden(archive));
    for (int attempt = 0; attempt < 500 && !open.isEmpty(); attempt++) {
      SmallArchive other = changed(archive, random);
      if (names(other).equals(published)) {
        open.removeIf(hidden -> archive.count(hidden.who()) != other.count(hidden.who()));
      }
    }
    return open.stream()
        .filter(hidden -> !canDiffer(archive, hidden.who(), published, random))
        .map(Hidden::name)
        .toList();
  }

  /**
   * Looks for the other archive step by step: the group has another size from the first step on,
   * and no step makes more figures differ.
   */
  private static boolean canDiffer(
      SmallArchive archive, Predicate<Conversation> group, Set<String> published, Random random) {
    long size = archive.count(group);
    for (int start = 0; start < 20; start++) {
      SmallArchive current = archive;
      int different = Integer.MAX_VALUE;
      for (int step = 0; step < 1_000 && different > 0; step++) {
        SmallArchive next = changed(current, random);
        if (next.count(group) != size) {
          Set<String> names = names(next);
          int common = (int) names.stream().filter(published::contains).count();
          int nextDifferent = names.size() + published.size() - 2 * common;
          if (nextDifferent <= different) {
            current = next;
            different = nextDifferent;
          }
        }
      }
      if (different == 0) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names(SmallArchive archive) {
    return archive.published(FLOOR).stream()
        .map(figure -> figure.name() + " " + figure.least() + " " + figure.most())
        .collect(Collectors.toSet());
  }

  /** One conversation is gone, is there twice or has changed, or two have exchanged something. */
  private static SmallArchive changed(SmallArchive archive, Random random) {
    int size = archive.conversations().size();
    int index = random.nextInt(size);
    Conversation one = archive.conversations().get(index);
    Conversation other = archive.conversations().get(random.nextInt(size));
    return switch (random.nextInt(8)) {
      case 0 -> archive.with(index, List.of());
      case 1 -> archive.with(index, List.of(one, one));
      case 2, 3, 4 -> archive.swapped(index, random.nextInt(size), random.nextInt(5));
      case 5 -> archive.with(index, List.of(one.with(other, random.nextInt(5))));
      default ->
          archive.with(
              index, List.of(one.with(other, random.nextInt(5)).with(other, random.nextInt(5))));
    };
  }

  private record Hidden(String name, Predicate<Conversation> who) {}

  /** The groups that have somebody and are too small. */
  private static List<Hidden> hidden(SmallArchive archive) {
    List<Hidden> hidden = new ArrayList<>();
    List<String> scopes = new ArrayList<>(SmallArchive.TOPICS);
    scopes.add("");
    for (String topic : scopes) {
      Predicate<Conversation> scope =
          topic.isEmpty() ? any -> true : conversation -> conversation.topics().contains(topic);
      if (!topic.isEmpty()) {
        add(topic, scope, archive, hidden);
      }
      for (int week = 0; week < SmallArchive.WEEKS; week++) {
        int number = week;
        add(topic + week, scope.and(one -> one.week() == number), archive, hidden);
      }
      for (String state : SmallArchive.STATES) {
        add(topic + state, scope.and(one -> one.state().equals(state)), archive, hidden);
      }
      for (String language : SmallArchive.LANGUAGES) {
        add(topic + language, scope.and(one -> one.language().equals(language)), archive, hidden);
      }
      for (String cause : SmallArchive.CAUSES) {
        add(topic + cause, scope.and(one -> one.cause().equals(cause)), archive, hidden);
        add(
            "not " + topic + cause,
            scope.negate().and(one -> one.cause().equals(cause)),
            archive,
            hidden);
      }
    }
    return hidden;
  }

  private static void add(
      String name, Predicate<Conversation> who, SmallArchive archive, List<Hidden> hidden) {
    long count = archive.count(who);
    if (count > 0 && (count < 20 || archive.customers(who) < 10)) {
      hidden.add(new Hidden(name, who));
    }
  }
}
