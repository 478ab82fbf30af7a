package dev.ticketmine.sample;

import com.typesafe.config.Config;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is planted into the archive beside the intents' own causes: {@code scenario.conf}. */
record Scenario(
    List<Spike> spikes,
    List<Emerging> emerging,
    Newcomer newcomer,
    List<MoodChange> moodChanges,
    List<Synonyms> synonyms,
    List<Mixed> mixed,
    List<Odd> oddTags,
    List<String> neverTagged,
    List<Decoy> decoys,
    List<Event> otherEvents) {

  /** A week with many more conversations of an intent, tied to an attribute value. */
  record Spike(
      int week,
      String intent,
      double factor,
      String attribute,
      String value,
      Event event,
      Map<String, List<String>> said) {}

  /** A dated event; the day counts from the first day of the archive. */
  record Event(int day, String kind, String text) {}

  /** An intent that nobody asks before a week, and many ask from then on. */
  record Emerging(String intent, int week, double factor) {}

  /**
   * In an archive that is exported night by night, an intent that nobody asks before a part of the
   * nights is over, and many ask from then on.
   */
  record Newcomer(String intent, double after, double factor) {
    /** Returns its first day, counted from the first day of the archive. */
    int day(SampleOptions options) {
      return options.firstNight() + (int) (after * options.nights());
    }

    double factor(String any, int day, SampleOptions options) {
      if (options.nights() == 0 || !any.equals(intent)) {
        return 1;
      }
      return day < day(options) ? 0 : factor;
    }
  }

  /** From a week on, the share of angry customers of an intent changes. */
  record MoodChange(String intent, int week, String direction, double before, double after) {}

  /** Tags that mean the same; the first one is the intended one. */
  record Synonyms(List<String> tags) {}

  /** A broad tag that the team uses instead of the tags of several intents. */
  record Mixed(String tag, List<String> intents, double share) {}

  /** A tag that says nothing about the contact: bookmark, dead or person. */
  record Odd(String tag, String fault, double share, int lastWeek) {}

  /** An attribute value that is frequent everywhere, so that it is no cause of anything. */
  record Decoy(String attribute, String value) {}

  static Scenario of(Config file) {
    return new Scenario(
        file.getConfigList("spikes").stream().map(Scenario::spike).toList(),
        file.getConfigList("emerging").stream()
            .map(c -> new Emerging(c.getString("intent"), c.getInt("week"), c.getDouble("factor")))
            .toList(),
        new Newcomer(
            file.getString("newcomer.intent"),
            file.getDouble("newcomer.after"),
            file.getDouble("newcomer.factor")),
        file.getConfigList("mood_changes").stream()
            .map(
                c ->
                    new MoodChange(
                        c.getString("intent"),
                        c.getInt("week"),
                        c.getString("direction"),
                        c.getDouble("angry_before"),
                        c.getDouble("angry_after")))
            .toList(),
        file.getConfigList("tags.synonyms").stream()
            .map(c -> new Synonyms(c.getStringList("tags")))
            .toList(),
        file.getConfigList("tags.mixed").stream()
            .map(
                c ->
                    new Mixed(c.getString("tag"), c.getStringList("intents"), c.getDouble("share")))
            .toList(),
        file.getConfigList("tags.odd").stream()
            .map(
                c ->
                    new Odd(
                        c.getString("tag"),
                        c.getString("fault"),
                        c.getDouble("share"),
                        c.hasPath("last_week") ? c.getInt("last_week") : Integer.MAX_VALUE))
            .toList(),
        file.getStringList("tags.never"),
        file.getConfigList("decoys").stream()
            .map(c -> new Decoy(c.getString("attribute"), c.getString("value")))
            .toList(),
        file.getConfigList("other_events").stream().map(Scenario::event).toList());
  }

  private static Spike spike(Config spike) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    said.put("de", spike.getStringList("said.de"));
    said.put("en", spike.getStringList("said.en"));
    return new Spike(
        spike.getInt("week"),
        spike.getString("intent"),
        spike.getDouble("factor"),
        spike.getString("attribute"),
        spike.getString("value"),
        event(spike.getConfig("event")),
        said);
  }

  private static Event event(Config event) {
    return new Event(event.getInt("day"), event.getString("kind"), event.getString("text"));
  }

  Optional<Spike> spike(String intent, int week) {
    return spikes.stream().filter(s -> s.intent().equals(intent) && s.week() == week).findFirst();
  }

  /** Returns how often an intent comes in a week, relative to its usual volume. */
  double factor(String intent, int week) {
    double usual =
        emerging.stream()
            .filter(e -> e.intent().equals(intent))
            .map(e -> week < e.week() ? 0 : e.factor())
            .findFirst()
            .orElse(1.0);
    return usual * spike(intent, week).map(Spike::factor).orElse(1.0);
  }

  /** Returns the planned share of angry customers, or nothing if none is planned. */
  Optional<Double> angryShare(String intent, int week) {
    return moodChanges.stream()
        .filter(change -> change.intent().equals(intent))
        .map(change -> week < change.week() ? change.before() : change.after())
        .findFirst();
  }
}
