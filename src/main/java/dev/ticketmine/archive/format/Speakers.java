package dev.ticketmine.archive.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a call's speakers apart. What counts, strongest first: the configured names; the usual
 * words; who speaks first is the agent, as agents answer the phone.
 */
final class Speakers {
  private static final Pattern AGENT =
      word(
          "agent|agentin|berater|beraterin|mitarbeiter|mitarbeiterin|support|service|kundenservice"
              + "|kundendienst|hotline|operator|representative|rep|advisor");

  private static final Pattern CUSTOMER =
      word("kunde|kundin|customer|client|caller|anrufer|anruferin|user");

  private static final Pattern MACHINE =
      word("ivr|bot|voicebot|ansage|system|bandansage|announcement|assistant|assistent");

  private final Set<String> agents = new LinkedHashSet<>();

  /**
   * @param cues the call
   * @param configured names of agents, in lower case
   */
  Speakers(List<Cue> cues, List<String> configured) {
    Set<String> people = new LinkedHashSet<>();
    cues.stream().map(Cue::speaker).filter(name -> !is(MACHINE, name)).forEach(people::add);
    people.stream().filter(name -> configured.contains(lower(name))).forEach(agents::add);
    if (agents.isEmpty()) {
      people.stream().filter(name -> is(AGENT, name)).forEach(agents::add);
    }
    if (agents.isEmpty() && people.stream().anyMatch(name -> is(CUSTOMER, name))) {
      people.stream().filter(name -> !is(CUSTOMER, name)).forEach(agents::add);
    } else if (agents.isEmpty()) {
      people.stream().findFirst().ifPresent(agents::add);
    }
  }

  /** Returns agent, bot or customer. */
  String role(String speaker) {
    if (agents.contains(speaker)) {
      return "agent";
    }
    return is(MACHINE, speaker) ? "bot" : "customer";
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])");
  }

  private static boolean is(Pattern kind, String name) {
    return kind.matcher(lower(name)).find();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
