package dev.ticketmine.text.time;

import dev.ticketmine.text.WordLists;
import dev.ticketmine.text.time.Promise.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes a clause a commitment: {@code lexicon/time/promises-de.tsv} and its like. */
final class CommitmentRules {
  private static final int LONGEST_CLAUSE = 400;

  /** What a clause is. */
  enum Verdict {
    /** The shop writes again. */
    REPLY,
    /** The shop does something. */
    ACTION,
    /** A demand, a condition, a report, a rule, a wish. */
    NO,
    /** Nothing tells. */
    OPEN;

    Optional<Kind> kind() {
      return switch (this) {
        case REPLY -> Optional.of(Kind.REPLY);
        case ACTION -> Optional.of(Kind.ACTION);
        default -> Optional.empty();
      };
    }
  }

  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  private CommitmentRules(String language) {
    Map<String, String> macros = new LinkedHashMap<>();
    for (String[] line : WordLists.fields("/lexicon/time/promises-" + language + ".tsv")) {
      if (line[0].equals("macro")) {
        macros.put(line[1], line[2]);
      } else {
        patterns
            .computeIfAbsent(line[0], key -> new ArrayList<>())
            .add(RuleLines.pattern(line[1], macros));
      }
    }
  }

  static CommitmentRules load(String language) {
    return new CommitmentRules(language);
  }

  /** Conjunctions between clauses. */
  Pattern conjunctions() {
    return patterns.get("split").get(0);
  }

  /** Whether a sentence says that something else has to come first. */
  boolean isConditional(String sentence) {
    return finds("condition", sentence);
  }

  /** Whether a clause holds "at the latest", which no condition weakens. */
  boolean isFirm(String clause) {
    return finds("firm", clause);
  }

  /** The clause with the subject of the one before it, if it has none of its own. */
  String withSubject(String clause, String before) {
    if (finds("own", clause)) {
      return clause;
    }
    Matcher subject = patterns.get("subject").get(0).matcher(before);
    String last = null;
    while (subject.find()) {
      last = finds("aux", clause) ? subject.group("who") : subject.group();
    }
    return last == null ? clause : last + " " + clause;
  }

  Verdict judge(String clause) {
    String text = clause.substring(0, Math.min(clause.length(), LONGEST_CLAUSE));
    if (finds("surely-reply", text)) {
      return Verdict.REPLY;
    } else if (finds("surely-action", text)) {
      return Verdict.ACTION;
    } else if (finds("no", text)) {
      return Verdict.NO;
    } else if (finds("reply", text)) {
      return Verdict.REPLY;
    }
    return finds("action", text) ? Verdict.ACTION : Verdict.OPEN;
  }

  private boolean finds(String kind, String text) {
    for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
      if (pattern.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }
}
