package dev.ticketmine.stages.topics;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subject line of a question where it reads like a title: two to five words that speak neither
 * of persons nor of the very case. What several customers wrote above their questions is a name.
 */
final class LabelTitle {
  private static final int MAX_WORDS = 5;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:um|zu|in|on|at|for|to|mit|bei|wegen|betreff|re|about|regarding|my)\\b.*|(?:^|.* )(?:i|i'm|i've|me|my|mine|you|your|we|our|us|he|she|it|they|this|that|who|where|when|why|how|what"
              + "|which|please|pls|help|hello|hi|dear|thanks|is|are|am|do|does|did|can|could|will|would|should|still"
              + "|ich|mir|mich|mein\\p{L}*|du|dein\\p{L}*|wir|uns|unser\\p{L}*|sie|ihr|ihre\\p{L}*|ihnen|euch|euer|eure\\p{L}*"
              + "|es|dies\\p{L}*|wer|wo|wann|warum|wieso|wie|was|welche\\p{L}*|bitte|hilfe|hallo|danke|kann|können|könnt"
              + "|ist|sind|war|wird|wurde|habe|haben|hat|will|möchte|endlich|dringend|urgent|urgently|again|erneut|immer|noch"
              + "|anfrage|frage|request|question|problem|beschwerde|complaint|dank\\p{L}*|lob|praise|compliment\\p{L}*|thank\\p{L}*|great|super|toll|feedback|rückmeldung|kundenservice|support|inquiry)"
              + "(?: .*|$)");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}][\\p{L}\\p{M}, '’-]*");

  /** Returns the title above a question, if it has one. */
  static Optional<String> of(TopicMember member) {
    String about = member.about();
    int end = about.indexOf(". ");
    if (end <= 0) {
      return Optional.empty();
    }
    String title = about.substring(0, end).strip();
    int words = title.split("\\s+").length;
    boolean isSubject = !member.question().contains(title);
    boolean isTitle =
        words > 1
            && words <= MAX_WORDS
            && LETTERS.matcher(title).matches()
            && !NO_TITLE.matcher(title.toLowerCase(Locale.ROOT)).matches();
    return isSubject && isTitle ? Optional.of(title) : Optional.empty();
  }

  private LabelTitle() {}
}
