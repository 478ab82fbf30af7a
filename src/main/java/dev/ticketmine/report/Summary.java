package dev.ticketmine.report;

import dev.ticketmine.report.chart.ParetoChart;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The night in a few sentences; each appears only when the figures behind it exist. */
final class Summary {
  static List<String> of(ReportView view) {
    List<String> sentences = new ArrayList<>();
    Report report = view.report();
    Wording wording = view.w();
    Archive archive = report.archive();
    if (archive.conversations() == 0) {
      return List.of(wording.text("summary.empty"));
    }
    if (!report.topics().isEmpty()) {
      Topic first = report.topics().get(0);
      sentences.add(
          wording.text(
              "summary.topics",
              vital(report.topics()),
              wording.counted("topics", report.topics().size()),
              view.label(first),
              wording.percent(view.share(first))));
    }
    long wanting =
        report.topics().stream()
            .filter(topic -> topic.gaps().stream().anyMatch(GapView::isOpen))
            .count();
    if (report.topics().stream().anyMatch(topic -> !topic.gaps().isEmpty())) {
      sentences.add(wording.text("summary.gaps", wording.counted("topics", wanting)));
    }
    long moved = view.alerts(true).stream().map(alert -> alert.topicId()).distinct().count();
    if (moved > 0) {
      sentences.add(
          wording.text(
              "summary.alerts",
              wording.counted("topics", moved),
              wording.number(view.options().recentWeeks())));
    }
    moodSentence(report.mood(), wording, sentences);
    return sentences;
  }

  private static int vital(List<Topic> topics) {
    return ParetoChart.countForTarget(
        topics.stream().map(topic -> new ParetoChart.Bar("", topic.conversations())).toList());
  }

  private static void moodSentence(
      Map<String, Long> mood, Wording wording, List<String> sentences) {
    long all = mood.values().stream().mapToLong(Long::longValue).sum();
    if (all > 0) {
      long negative =
          mood.getOrDefault("angry", 0L)
              + mood.getOrDefault("worried", 0L)
              + mood.getOrDefault("confused", 0L);
      sentences.add(
          wording.text(
              "summary.mood", wording.percent((double) negative / all), wording.number(all)));
    }
  }

  private Summary() {}
}
