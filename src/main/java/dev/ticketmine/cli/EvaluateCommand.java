package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.evaluation.EvaluationTable;
import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.evaluation.TaggedTexts;
import dev.ticketmine.jobs.ClusterTextsJob;
import dev.ticketmine.jobs.CompareTextsJob;
import dev.ticketmine.jobs.EvaluateEffectsJob;
import dev.ticketmine.jobs.EvaluateJob;
import dev.ticketmine.jobs.EvaluateMoodJob;
import dev.ticketmine.jobs.EvaluatePrivacyJob;
import dev.ticketmine.jobs.EvaluateTaggerJob;
import dev.ticketmine.jobs.EvaluateTrendsJob;
import dev.ticketmine.jobs.LeaveOneOutJob;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.topics.TopicOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a lake against a truth, the topics found in labelled texts, or redaction. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "With --truth, compares what a lake says with a truth file, such as the sample",
      "archive's truth.jsonl, and prints scores with their 95 %% intervals. With",
      "--cluster-texts, finds the topics of labelled texts the way a night does and",
      "compares them with the labels; --compare says what each part of the method is",
      "worth on them. With --mood and --truth, judges polarity on labelled texts, of",
      "the lexicon and of a model trained on four fifths of them at a time. With",
      "--privacy, judges redaction on invented messages that are built in; with --trends,",
      "the search for changes of mood on invented weeks; with --effects, what is said about",
      "invented publications. With --leave-one-out, takes each help article of a lake out",
      "in turn and looks whether its topics turn missing. The methods: docs/methods/evaluation.md,",
      "docs/methods/mood.md, docs/methods/trends.md, docs/methods/effect.md,",
      "docs/methods/coverage.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine evaluate --truth ticketmine-demo/truth.jsonl --lake ticketmine-demo/lake",
      "  ticketmine evaluate --cluster-texts labelled.csv --text-column subject,body \\",
      "    --label-column queue --language-column language",
      "  ticketmine evaluate --cluster-texts labelled.csv --compare",
      "  ticketmine evaluate --mood --truth polarity.jsonl",
      "  ticketmine evaluate --privacy --privacy-misses 3",
      "  ticketmine evaluate --trends",
      "  ticketmine evaluate --effects",
      "  ticketmine evaluate --leave-one-out --lake ticketmine-demo/lake",
      "  ticketmine evaluate --tagger tagged.csv --text-column subject,body \\",
      "    --tag-column tag_1,tag_2,tag_3 --language-column language"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Truth as JSON Lines; with --mood, texts labelled negative, neutral or positive.")
  private Path truth;

  @Option(names = "--lake", paramLabel = "DIR", description = "Folder of the tables to score.")
  private Path lake;

  @Option(
      names = "--cluster-texts",
      paramLabel = "FILE",
      description = "Labelled texts: CSV or TSV with a heading, or JSON Lines.")
  private Path clusterTexts;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "text",
      description = "Field of the text; several are joined (default ${DEFAULT-VALUE}).")
  private List<String> textColumns;

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      defaultValue = "label",
      description = "Field of the label (default ${DEFAULT-VALUE}).")
  private String labelColumn;

  @Option(
      names = "--language-column",
      paramLabel = "NAME",
      description = "Field with de or en; without it, one language is told from the texts.")
  private String languageColumn;

  @Option(
      names = "--compare",
      description = "With --cluster-texts: a row for all parts and for each part off in turn.")
  private boolean isComparing;

  @Option(
      names = "--mood",
      description = "With --truth: polarity on labelled texts, in five folds by hash.")
  private boolean isJudgingMood;

  @Option(
      names = "--tagger",
      paramLabel = "FILE",
      description = "Texts with tags: CSV with a heading.")
  private Path tagger;

  @Option(
      names = "--tag-column",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "tag",
      description = "With --tagger: columns of the tags (default ${DEFAULT-VALUE}).")
  private List<String> tagColumns;

  @Option(
      names = "--privacy",
      description =
          "Judge redaction: recall, precision and speed. Patterns of the configuration count.")
  private boolean isJudgingPrivacy;

  @Option(
      names = "--privacy-misses",
      paramLabel = "N",
      description =
          "With --privacy: up to N missed and N falsely found values of each kind, as they are; all"
              + " are invented, and the figures rest on others.")
  private int misses;

  @Option(
      names = "--trends",
      arity = "0..1",
      fallbackValue = "1000",
      paramLabel = "N",
      description =
          "Judge the search for changes of mood: N simulated series of each kind (without a number:"
              + " 1000).")
  private Integer trends;

  @Option(
      names = "--effects",
      arity = "0..1",
      fallbackValue = "400",
      paramLabel = "N",
      description =
          "Judge what is said about publications: N simulated ones of each kind (without a number:"
              + " 400), and 200 of usual ones.")
  private Integer effects;

  @Option(
      names = "--leave-one-out",
      description =
          "With --lake: take out each help article in turn and see whether its topics turn missing.")
  private boolean isLeavingOut;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (HOCON). Every key stands in conf/ticketmine.conf.")
  private Path config;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master: local[N] for an embedded Spark with N threads.")
  private String master;

  @Override
  public Integer call() {
    long modes =
        Stream.of(
                truth != null,
                clusterTexts != null,
                tagger != null,
                isJudgingPrivacy,
                trends != null,
                effects != null,
                isLeavingOut)
            .filter(isGiven -> isGiven)
            .count();
    boolean needsLake = isLeavingOut || (truth != null && !isJudgingMood);
    boolean isComplete = isJudgingMood ? truth != null : needsLake == (lake != null);
    if (modes != 1 || !isComplete || (isJudgingMood && lake != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "Give either --truth with --lake or with --mood, or --leave-one-out with --lake, or"
              + " --cluster-texts, --tagger, --privacy, --trends or --effects.");
    }
    if (misses != 0 && !isJudgingPrivacy) {
      throw new ParameterException(spec.commandLine(), "--privacy-misses needs --privacy.");
    }
    if (isComparing && clusterTexts == null) {
      throw new ParameterException(spec.commandLine(), "--compare needs --cluster-texts.");
    }
    if ((trends != null && trends < 1) || (effects != null && effects < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--trends and --effects take a number from 1 on.");
    }
    Settings settings =
        SettingsReader.read(
            Optional.ofNullable(config),
            master == null ? Map.of() : Map.of("spark.master", master));
    spec.commandLine().getOut().println(scores(settings));
    return 0;
  }

  private String scores(Settings settings) {
    if (isJudgingPrivacy) {
      return new EvaluatePrivacyJob(
              new RedactionOptions(
                  settings.privacy().numberPatterns(), settings.privacy().keepWords()),
              misses)
          .run();
    }
    if (trends != null) {
      return new EvaluateTrendsJob(trends).run();
    }
    if (effects != null) {
      return new EvaluateEffectsJob(effects).run();
    }
    if (isLeavingOut) {
      return leaveOneOut(settings);
    }
    if (tagger != null) {
      return tagger(settings);
    }
    if (isJudgingMood) {
      return mood(settings);
    }
    return truth == null ? texts(settings) : lake(settings);
  }

  private String mood(Settings settings) {
    LabelledTexts texts = labelled(truth, "--truth");
    SparkSession spark = SparkSessions.open(settings.spark().master());
    try {
      return new EvaluateMoodJob(spark, texts).run().table();
    } finally {
      spark.stop();
    }
  }

  private String tagger(Settings settings) {
    InputCheck.readable(tagger, "--tagger");
    List<TaggedTexts.Tagged> texts =
        TaggedTexts.read(tagger, textColumns, tagColumns, languageColumn);
    SparkSession spark = SparkSessions.open(settings.spark().master());
    try {
      return new EvaluateTaggerJob(spark, texts).run();
    } finally {
      spark.stop();
    }
  }

  private LabelledTexts labelled(Path file, String option) {
    InputCheck.readable(file, option);
    return LabelledTexts.read(
        file, new LabelledTexts.Columns(textColumns, labelColumn, languageColumn));
  }

  private String lake(Settings settings) {
    InputCheck.readable(truth, "--truth");
    try (Workspace workspace = Workspace.toRead(lake, settings.spark().master())) {
      return EvaluationTable.render(new EvaluateJob(workspace.lake(), truth).run());
    }
  }

  private String leaveOneOut(Settings settings) {
    try (Workspace workspace = Workspace.toRead(lake, settings.spark().master())) {
      return EvaluationTable.render(new LeaveOneOutJob(workspace.lake()).run());
    }
  }

  private String texts(Settings settings) {
    LabelledTexts texts = labelled(clusterTexts, "--cluster-texts");
    SparkSession spark = SparkSessions.open(settings.spark().master());
    try {
      ClusterTextsJob job = new ClusterTextsJob(spark, texts, TopicOptions.defaults());
      return isComparing
          ? new CompareTextsJob(job).run().table()
          : EvaluationTable.render(job.run());
    } finally {
      spark.stop();
    }
  }
}
