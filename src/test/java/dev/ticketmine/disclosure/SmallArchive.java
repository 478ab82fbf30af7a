package dev.ticketmine.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** An archive of few conversations, and everything that is published about it. */
final class SmallArchive {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  static final int WEEKS = 6;
  static final List<String> TOPICS = List.of("a", "b", "c", "d");
  static final List<String> STATES = List.of("angry", "neutral", "grateful");
  static final List<String> LANGUAGES = List.of("de", "en");
  static final List<String> CAUSES = List.of("x", "y");

  /** One conversation; {@code cause} is the value of the only attribute. */
  record Conversation(
      int customer, Set<String> topics, int week, String state, String language, String cause) {
    Conversation with(Conversation other, int part) {
      return new Conversation(
          customer,
          part == 0 ? other.topics : topics,
          part == 1 ? other.week : week,
          part == 2 ? other.state : state,
          part == 3 ? other.language : language,
          part == 4 ? other.cause : cause);
    }

    LocalDate monday() {
      return FIRST.plusWeeks(week);
    }
  }

  /**
   * A published count.
   *
   * @param who the conversations it counts
   * @param least smallest number that it may stand for
   * @param most greatest number that it may stand for
   */
  record Figure(String name, Predicate<Conversation> who, long least, long most) {}

  private final List<Conversation> conversations = new ArrayList<>();

  /** Draws an archive: often one topic each, weeks and states uneven, customers that return. */
  SmallArchive(long seed) {
    Random random = new Random(seed);
    int size = 15 + random.nextInt(180);
    int customers = 1 + random.nextInt(size);
    double several = random.nextBoolean() ? 0 : random.nextDouble() / 2;
    double[] skew = random.doubles(4, 0.3, 4).toArray();
    for (int index = 0; index < size; index++) {
      Set<String> topics = new HashSet<>();
      topics.add(pick(TOPICS, skew[0], random));
      if (random.nextDouble() < several) {
        topics.add(pick(TOPICS, skew[0], random));
      }
      conversations.add(
          new Conversation(
              random.nextInt(customers),
              topics,
              (int) (WEEKS * Math.pow(random.nextDouble(), skew[1])),
              pick(STATES, skew[2], random),
              pick(LANGUAGES, skew[3], random),
              pick(CAUSES, skew[2], random)));
    }
  }

  private static <T> T pick(List<T> values, double skew, Random random) {
    return values.get((int) (values.size() * Math.pow(random.nextDouble(), skew)));
  }

  List<Conversation> conversations() {
    return conversations;
  }

  long count(Predicate<Conversation> who) {
    return conversations.stream().filter(who).count();
  }

  long customers(Predicate<Conversation> who) {
    return conversations.stream().filter(who).map(Conversation::customer).distinct().count();
  }

  /** An archive of these conversations. */
  SmallArchive(List<Conversation> conversations) {
    this.conversations.addAll(conversations);
  }

  /** Returns the archive with other conversations in place of one: none, one or more. */
  SmallArchive with(int index, List<Conversation> others) {
    List<Conversation> changed = new ArrayList<>(conversations);
    changed.remove(index);
    changed.addAll(others);
    return new SmallArchive(changed);
  }

  /**
   * Returns the archive in which two conversations have exchanged one thing.
   *
   * @param part topics, week, state, language or cause: 0 to 4
   */
  SmallArchive swapped(int first, int second, int part) {
    Conversation one = conversations.get(first);
    Conversation two = conversations.get(second);
    List<Conversation> changed = new ArrayList<>(conversations);
    changed.set(first, one.with(two, part));
    changed.set(second, two.with(one, part));
    return new SmallArchive(changed);
  }

  /** The true sizes, as the table of groups holds them. */
  Groups groups() {
    Map<List<String>, List<Conversation>> members = new HashMap<>();
    Map<List<String>, Integer> first = new HashMap<>();
    Set<List<Object>> known = new HashSet<>();
    conversations.stream()
        .sorted(Comparator.comparingInt(Conversation::week))
        .forEach(
            conversation -> {
              for (String scope : scopes(conversation)) {
                boolean isFirst = known.add(List.of(scope, conversation.customer()));
                for (List<String> key : keys(scope, conversation)) {
                  members.computeIfAbsent(key, group -> new ArrayList<>()).add(conversation);
                  first.merge(key, isFirst ? 1 : 0, Integer::sum);
                }
              }
            });
    Groups groups = new Groups();
    members.forEach(
        (key, of) ->
            groups.put(
                key.get(0),
                key.get(1),
                key.get(2),
                new GroupSize(
                    of.size(),
                    of.stream().map(Conversation::customer).distinct().count(),
                    first.get(key))));
    return groups;
  }

  private static List<String> scopes(Conversation conversation) {
    List<String> scopes = new ArrayList<>(conversation.topics());
    scopes.add(Groups.ARCHIVE);
    return scopes;
  }

  private static List<List<String>> keys(String scope, Conversation conversation) {
    List<List<String>> keys = new ArrayList<>();
    String week = conversation.monday().toString();
    keys.add(List.of(scope, GroupKind.ALL, ""));
    keys.add(List.of(scope, GroupKind.WEEK, week));
    if (conversation.state().equals("angry")) {
      keys.add(List.of(scope, GroupKind.NEGATIVE_WEEK, week));
    }
    keys.add(List.of(scope, GroupKind.STATE, conversation.state()));
    keys.add(List.of(scope, GroupKind.LANGUAGE, conversation.language()));
    // A cause's conversations of other topics stand under the archive.
    TOPICS.stream()
        .filter(of -> scope.isEmpty() ? !conversation.topics().contains(of) : of.equals(scope))
        .forEach(of -> keys.add(List.of(scope, GroupKind.CAUSE, of + conversation.cause())));
    return keys;
  }

  /** Everything that is published, with what each figure may stand for. */
  List<Figure> published(Floor floor) {
    Disclosure disclosure =
        new Disclosure(floor, groups(), FIRST, FIRST.plusWeeks(WEEKS).minusDays(1));
    List<Figure> figures = new ArrayList<>();
    List<String> scopes = new ArrayList<>(TOPICS);
    scopes.add(Groups.ARCHIVE);
    for (String topic : scopes) {
      if (disclosure.shows(topic)) {
        publish(topic, disclosure, figures);
      }
    }
    return figures;
  }

  private static void publish(String topic, Disclosure disclosure, List<Figure> figures) {
    Floor floor = disclosure.floor();
    Predicate<Conversation> scope =
        topic.isEmpty() ? any -> true : conversation -> conversation.topics().contains(topic);
    add(topic, scope, disclosure.count(topic, GroupKind.ALL, ""), floor, figures);
    for (WeekSpan span : disclosure.weeks(topic)) {
      Predicate<Conversation> in =
          scope.and(
              conversation ->
                  !conversation.monday().isBefore(span.start())
                      && conversation.monday().isBefore(span.start().plusWeeks(span.weeks())));
      long shown = floor.rounded(span.size().conversations());
      add(topic + span.start(), in, shown, floor, figures);
      Double negative = disclosure.negativeShare(topic, span);
      if (negative != null) {
        add(
            topic + span.start() + " angry",
            in.and(conversation -> conversation.state().equals("angry")),
            Math.round(negative * shown),
            floor,
            figures);
      }
    }
    for (int back = 0; back < 2; back++) {
      LocalDate start = FIRST.plusWeeks(WEEKS - 4L * (back + 1));
      add(
          topic + " four weeks " + back,
          scope.and(
              conversation ->
                  !conversation.monday().isBefore(start)
                      && conversation.monday().isBefore(start.plusWeeks(4))),
          disclosure.fourWeeks(topic, back),
          floor,
          figures);
    }
    disclosure
        .counts(topic, GroupKind.STATE)
        .forEach(
            (state, count) ->
                add(
                    topic + state,
                    scope.and(conversation -> conversation.state().equals(state)),
                    count,
                    floor,
                    figures));
    disclosure
        .counts(topic, GroupKind.LANGUAGE)
        .forEach(
            (language, count) ->
                add(
                    topic + language,
                    scope.and(conversation -> conversation.language().equals(language)),
                    count,
                    floor,
                    figures));
    for (String cause : topic.isEmpty() ? List.<String>of() : CAUSES) {
      publishCause(topic, cause, scope, disclosure, figures);
    }
  }

  private static void publishCause(
      String topic,
      String cause,
      Predicate<Conversation> scope,
      Disclosure disclosure,
      List<Figure> figures) {
    Floor floor = disclosure.floor();
    long known = disclosure.size(topic, GroupKind.ALL, "").conversations();
    long others = disclosure.size(Groups.ARCHIVE, GroupKind.ALL, "").conversations() - known;
    Predicate<Conversation> with = conversation -> conversation.cause().equals(cause);
    disclosure
        .cause(topic, topic + cause, known, others)
        .ifPresent(
            shares -> {
              add(topic + cause, scope.and(with), shares.support(), floor, figures);
              if (shares.base() != null) {
                long elsewhere = Math.round(shares.base() * Math.max(1, floor.rounded(others)));
                add("others " + cause, scope.negate().and(with), elsewhere, floor, figures);
              }
            });
  }

  private static void add(
      String name, Predicate<Conversation> who, Long count, Floor floor, List<Figure> figures) {
    if (count != null) {
      int step = floor.minimumCustomers();
      figures.add(
          new Figure(
              name,
              who,
              Math.max(floor.minimumConversations(), count - step / 2),
              count + step - step / 2 - 1));
    }
  }
}
