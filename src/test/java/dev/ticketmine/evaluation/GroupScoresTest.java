package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.evaluation.AlertScores.Alert;
import dev.ticketmine.evaluation.CauseScores.Cause;
import dev.ticketmine.evaluation.ContactValueScores.Value;
import dev.ticketmine.evaluation.GapScores.Gap;
import dev.ticketmine.evaluation.IncidentScores.Incident;
import dev.ticketmine.evaluation.RightTagScores.Tagged;
import dev.ticketmine.evaluation.StatedCauseScores.StatedCause;
import dev.ticketmine.evaluation.TagScores.Change;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupScoresTest {
  @TempDir private Path folder;
  private Truth truth;
  private TopicMap topics;
  private final Map<String, String> primary = new TreeMap<>();
  private final List<String> known = new ArrayList<>();

  /** Intent late: 6 German, 6 English; intent bill: 6 German. Topics: T1 and T3 late, T2 bill. */
  @BeforeEach
  void labelTwelveConversations() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < 18; n++) {
      String id = "c%02d".formatted(n);
      String language = n < 6 || n >= 12 ? "de" : "en";
      String intent = n < 12 ? "late" : "bill";
      lines.add(
          ("{'kind':'conversation','conversation_id':'%s','language':'%s','intents':['%s'],"
                  + "'area':'x','state':'%s','recovered':false}")
              .formatted(id, language, intent, n == 0 ? "angry" : "neutral"));
      known.add(id);
      if (n != 17) {
        primary.put(id, n < 6 ? "T1" : n < 12 ? "T3" : "T2");
      }
    }
    lines.add(
        "{'kind':'intent','intent':'late','quadrant':'eliminate','help_de':'covered','help_en':'weak','article_de':'A',"
            + "'article_en':'A'}");
    lines.add(
        "{'kind':'intent','intent':'bill','quadrant':'self_serve','help_de':'missing','help_en':'language_missing'}");
    lines.add("{'kind':'cause','intent':'late','attribute':'carrier','value':'Fox','share':0.5}");
    lines.add("{'kind':'cause','intent':'bill','attribute':'payment','value':'Card','share':0.5}");
    lines.add("{'kind':'implied_cause','intent':'late','attribute':'group','value':'G'}");
    lines.add("{'kind':'decoy','attribute':'region','value':'NRW'}");
    lines.add(
        "{'kind':'spike','intent':'late','week':'2026-01-05','attribute':'carrier','value':'Fox'}");
    lines.add(
        "{'kind':'spike','intent':'bill','week':'2026-01-19','attribute':'way','value':'Card'}");
    lines.add("{'kind':'mood_change','intent':'bill','week':'2026-01-05','direction':'worse'}");
    lines.add(
        "{'kind':'tag','tag':'bill','fault':'synonym','related':['bills'],'intents':['bill']}");
    lines.add("{'kind':'tag','tag':'bills','fault':'synonym','related':['bill'],'intents':[]}");
    lines.add("{'kind':'tag','tag':'cool','fault':'bookmark','related':[],'intents':[]}");
    lines.add("{'kind':'tag','tag':'post','fault':'mixed','related':[],'intents':[]}");
    lines.add("{'kind':'missing_tag','intent':'late'}");
    for (int n = 0; n < 17; n++) {
      String stated = n < 5 ? "Fox" : n < 7 ? "Owl" : n > 11 ? "Card" : null;
      if (stated != null) {
        lines.add(
            "{'kind':'stated_cause','intent':'%s','attribute':'x','value':'%s','conversation_id':'c%02d'}"
                .formatted(n < 12 ? "late" : "bill", stated, n));
      }
    }
    lines.add("{'kind':'message','conversation_id':'c00','message_index':0,'polarity':'negative'}");
    lines.add("{'kind':'message','conversation_id':'c01','message_index':0,'polarity':'neutral'}");
    lines.add("{'kind':'reply','conversation_id':'c00','message_index':1,'thanks':true}");
    lines.add("{'kind':'reply','conversation_id':'c01','message_index':1,'thanks':false}");
    lines.add(pii("c00", "NAME", "Grace"));
    lines.add(pii("c01", "NAME", "Grace"));
    lines.add(pii("c02", "EMAIL", "a@b.example"));
    Path file = folder.resolve("truth.jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
    truth = Truth.read(file);
    topics = new TopicMap(truth, primary);
  }

  private static String pii(String id, String type, String value) {
    return "{'kind':'pii','conversation_id':'%s','message_index':0,'type':'%s','value':'%s'}"
        .formatted(id, type, value);
  }

  private static Double value(List<Score> scores, String name) {
    return scores.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow().value();
  }

  @Test
  void topics() {
    List<Score> scores = TopicScores.of(truth, primary, known);
    // Of 18, six in T1 (or T3) and five in T2 are matched; one has no topic.
    assertThat(value(scores, "acc_all")).isEqualTo(0.6111);
    assertThat(value(scores, "purity_all")).isEqualTo(1.0);
    assertThat(value(scores, "topics_all")).isEqualTo(3.0);
    assertThat(value(scores, "no_topic_share_de")).isEqualTo(0.0833);
    assertThat(value(scores, "acc_en")).isEqualTo(1.0);
    assertThat(value(scores, "twin_share")).isZero();
  }

  @Test
  void gaps() {
    List<Score> scores =
        GapScores.of(
            truth,
            topics,
            List.of(
                new Gap("T1", "de", "covered", "A", 0.95),
                new Gap("T1", "en", "stale", "B", 0.6),
                new Gap("T2", "de", "covered", "A", 0.55),
                new Gap("T2", "en", "language_missing", null, 0.92),
                new Gap("unknown", "de", "missing", null, null)));
    assertThat(value(scores, "missing_f1_all")).isEqualTo(0.6667);
    assertThat(value(scores, "missing_f1_de")).isZero();
    assertThat(value(scores, "best_article_share_all")).isEqualTo(0.5);
    // covered 2/3, weak 0, for it was found stale, missing 0, language_missing 1.
    assertThat(value(scores, "status_macro_f1_all")).isEqualTo(0.4167);
    assertThat(value(scores, "f1_weak_all")).isZero();
    // Covered and language_missing are right, weak and missing have no article that answers.
    assertThat(value(scores, "right_at_confidence_0.90_to_0.98")).isEqualTo(1.0);
    assertThat(value(scores, "right_at_confidence_0.50_to_0.70")).isZero();
  }

  @Test
  void contactValues() {
    List<Score> scores =
        ContactValueScores.of(
            truth,
            topics,
            List.of(
                new Value("T1", "eliminate"),
                new Value("T2", "eliminate"),
                new Value("T3", null),
                new Value("unknown", "leverage")));
    assertThat(scores).extracting(Score::name).containsExactly("quadrant_accuracy", "placed_share");
    assertThat(scores).extracting(Score::value).containsExactly(0.5, 0.6667);
    assertThat(scores).extracting(Score::count).containsExactly(2L, 3L);
  }

  @Test
  void causes() {
    List<Score> scores =
        CauseScores.of(
            truth,
            topics,
            List.of(
                new Cause("T1", "carrier", "Fox"),
                new Cause("T3", "carrier", "Fox"),
                new Cause("T1", "group", "G"),
                new Cause("T2", "region", "NRW")));
    assertThat(value(scores, "attribute_precision")).isEqualTo(0.5);
    assertThat(value(scores, "attribute_recall")).isEqualTo(0.5);
    assertThat(value(scores, "decoys_reported")).isEqualTo(1.0);
  }

  @Test
  void statedCauses() {
    List<Score> scores =
        StatedCauseScores.of(
            truth,
            topics,
            List.of(
                new StatedCause("T1", Set.of("c00", "c01", "c02", "c05")),
                new StatedCause("T1", Set.of("c00", "c09", "c10")),
                // Half of them, but the topic stands for another intent.
                new StatedCause("T3", Set.of("c12", "c13")),
                new StatedCause("T3", Set.of())));
    assertThat(value(scores, "stated_precision")).isEqualTo(0.25);
    // Fox and Card are stated five times, Owl twice.
    assertThat(value(scores, "stated_recall")).isEqualTo(0.5);
  }

  @Test
  void tags() {
    List<Score> scores =
        TagScores.of(
            truth,
            topics,
            Map.of("late parcel", "T1"),
            List.of(
                new Change("merge", List.of("bills"), List.of("bill")),
                new Change("merge", List.of("post", "cool"), List.of("post")),
                new Change("retire", List.of("cool"), List.of()),
                new Change("add", List.of(), List.of("Late Parcel"))));
    assertThat(value(scores, "merge_precision")).isEqualTo(0.5);
    assertThat(value(scores, "merge_recall")).isEqualTo(1.0);
    assertThat(value(scores, "retire_recall")).isEqualTo(1.0);
    assertThat(value(scores, "split_recall")).isZero();
    assertThat(value(scores, "split_precision")).isNull();
    assertThat(value(scores, "add_recall")).isEqualTo(1.0);
  }

  @Test
  void rightTags() {
    NewTag late = new NewTag("late parcel", null, null, null, List.of("T1"), null, null);
    List<Score> scores =
        RightTagScores.of(
            truth,
            topics,
            List.of(
                new Tagged("c00", List.of("Post", "cool"), "T1", null),
                new Tagged("c01", List.of("bill"), "T1", null),
                new Tagged("c02", null, null, null),
                new Tagged("c13", List.of("BILL"), "T2", null)),
            List.of(new TaxonomyChange("1", ChangeAction.ADD, List.of(), List.of(late), false)));
    // Before, c13 alone: c00 has a mixed tag and a bookmark, c01 a wrong one, c02 none.
    assertThat(value(scores, "right_tag_before")).isEqualTo(0.25);
    // Then c00 and c01 as well; the topic of c02 is unknown.
    assertThat(value(scores, "right_tag_after")).isEqualTo(0.75);
  }

  @Test
  void mood() {
    Map<String, String> polarity = Map.of("c00-0", "negative", "c01-0", "negative");
    List<Score> scores = MoodScores.polarity(truth, polarity);
    // negative 2/3, neutral 0.
    assertThat(value(scores, "polarity_macro_f1_all")).isEqualTo(0.3333);
    assertThat(value(scores, "polarity_f1_positive")).isNull();
    assertThat(value(scores, "polarity_macro_f1_en")).isNull();
    List<Score> states =
        MoodScores.states(truth, Map.of("c00", "angry", "c01", "neutral"), Map.of("c00", false));
    assertThat(value(states, "state_macro_f1")).isEqualTo(1.0);
    List<Score> replies =
        MoodScores.replies(
            truth, Map.of("c00-1", Map.of("thanks", true), "c01-1", Map.of("thanks", true)));
    assertThat(value(replies, "thanks_f1")).isEqualTo(0.6667);
    assertThat(value(replies, "explains_f1")).isNull();
  }

  @Test
  void alerts() {
    List<Score> scores =
        AlertScores.of(
            truth,
            topics,
            List.of(
                new Alert("T1", LocalDate.of(2026, 1, 12), "spike", "Fox"),
                new Alert("T2", LocalDate.of(2026, 2, 2), "spike", null),
                new Alert("T2", LocalDate.of(2026, 1, 12), "mood_worse", null)),
            208);
    assertThat(value(scores, "spikes_found_share")).isEqualTo(0.5);
    assertThat(value(scores, "spikes_explained_share")).isEqualTo(1.0);
    assertThat(value(scores, "volume_false_alarms")).isEqualTo(0.5);
    assertThat(value(scores, "mood_worse_found_share")).isEqualTo(1.0);
    assertThat(value(scores, "mood_false_alarms")).isZero();
    assertThat(value(scores, "emerging_found_share")).isNull();
  }

  @Test
  void incidents() {
    List<Score> scores =
        IncidentScores.of(
            truth,
            topics,
            List.of(
                new Incident("T1", "carrier", "Fox", LocalDate.of(2026, 1, 10)),
                new Incident("T2", "carrier", "Fox", LocalDate.of(2026, 1, 13))));
    assertThat(value(scores, "found_share")).isEqualTo(0.5);
    assertThat(value(scores, "found_soon_share")).isZero();
    assertThat(value(scores, "false_incidents")).isEqualTo(1);
  }

  @Test
  void privacy() {
    List<Score> scores =
        PiiScores.of(truth, Map.of("c00-0", "Dear Grace,", "c01-0", "[NAME] said grace"));
    assertThat(value(scores, "removed_share_NAME")).isEqualTo(0.5);
    assertThat(value(scores, "removed_share_all")).isEqualTo(0.5);
    assertThat(scores).noneMatch(score -> score.name().endsWith("EMAIL"));
  }
}
