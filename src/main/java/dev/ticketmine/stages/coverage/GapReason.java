package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.Nearness.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers behind a status, for those who want to know why. */
record GapReason(
    TopicSample sample,
    Gap gap,
    Background background,
    ArticleLinks links,
    CoverageOptions options) {
  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(gap.match() == null ? "there is no article in this language" : nearest(gap.match()));
    if (gap.other() != null) {
      parts.add("article " + gap.other().articleId() + " says the same");
    }
    if (gap.conflict() != null && gap.other() != null) {
      parts.add(said("one says %s, the other %s", gap.conflict().before(), gap.conflict().after()));
    } else if (gap.conflict() != null) {
      parts.add(
          said(
              "the article says %s, agents say %s in %d sampled conversations since %s",
              gap.conflict().before(),
              gap.conflict().after(),
              gap.conflict().conversations(),
              gap.conflict().since()));
    }
    if (gap.foundShare() != null) {
      parts.add(
          said(
              "a search for the words of %d questions finds it among the first three for %.0f %%",
              sample.questions().size(), 100 * gap.foundShare()));
    }
    parts.add(said("%d replies read", sample.replies().size()));
    parts.add(
        said("%d of %d ended conversations took one reply", sample.oneTouch(), sample.ended()));
    return String.join("; ", parts);
  }

  private String nearest(Match match) {
    String where =
        match.article().language().equals(sample.language())
            ? "article "
            : "only in the other language: article ";
    String answer =
        match.answer() == null
            ? "too few agents' replies to compare with"
            : said(
                "holds %.0f %% of what agents typically explain (answers from %.0f %%)",
                100 * match.answer(), 100 * options.coveredShare());
    long pointed = links.count(sample, match.article());
    return where
        + match.article().articleId()
        + said(
            ": subject %.2f (near from %.2f), %s, together %.2f (more than a runner-up from %.2f)",
            match.subject(), background.near(), answer, match.similarity(), background.held())
        + (pointed == 0 ? "" : said("; agents point to it in %d conversations", pointed));
  }

  private static String said(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
