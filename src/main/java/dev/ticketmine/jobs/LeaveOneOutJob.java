package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.Score;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.stages.coverage.CoverageOptions;
import dev.ticketmine.stages.coverage.LeaveOneOut;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.List;

/** Judges the search for missing articles on a lake's own help centre, without any truth. */
public final class LeaveOneOutJob {
  private static final String GROUP = "leave_one_out";

  private final Lake lake;

  /** Works on the tables that were published last. */
  public LeaveOneOutJob(Lake lake) {
    this.lake = lake;
  }

  /** Returns the scores by language. */
  public Evaluation run() {
    List<LeaveOneOut.Result> results =
        new ArrayList<>(
            new LeaveOneOut(
                    ShownTopics.of(lake, Topics.SCHEMA),
                    lake.read(Articles.SCHEMA),
                    lake.read(ArticleVectors.SCHEMA),
                    CoverageJob.samples(lake),
                    CoverageOptions.defaults())
                .run());
    results.add(
        0, results.stream().reduce(LeaveOneOut.Result.none("all"), LeaveOneOut.Result::with));
    List<Score> scores = new ArrayList<>();
    for (LeaveOneOut.Result result : results) {
      scores.add(
          Score.share(
              GROUP,
              "turned_missing_" + result.language(),
              result.turnedMissing(),
              result.topics(),
              "topics whose only article was taken out"));
      scores.add(
          Score.share(
              GROUP,
              "false_alarms_" + result.language(),
              result.falseAlarms(),
              result.others(),
              "topics of other articles, once for each article taken out"));
    }
    return new Evaluation(scores);
  }
}
