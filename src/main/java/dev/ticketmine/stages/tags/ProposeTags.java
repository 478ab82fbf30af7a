package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.tags.TagModel;
import dev.ticketmine.ml.tags.TaggedText;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TagProposals;
import dev.ticketmine.tables.TaggedConversations;
import dev.ticketmine.text.LetterRuns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Proposes tags: for conversations without any, those above their threshold; for others, given ones
 * that are probably wrong, and others that are probably missing. Beside a wrong one, those above
 * their threshold are missing. No conversation is judged by a model that learnt from its text.
 */
public final class ProposeTags implements Stage {
  private final TagModel model;
  private final List<String> tags;

  /** Takes a tagger and the names of its tags. */
  public ProposeTags(TagModel model, List<String> tags) {
    this.model = model;
    this.tags = List.copyOf(tags);
  }

  @Override
  public TableSchema input() {
    return TaggedConversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagProposals.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Broadcast<Proposer> proposer =
        JavaSparkContext.fromSparkContext(conversations.sparkSession().sparkContext())
            .broadcast(new Proposer(model, tags));
    return conversations
        .select(
            TaggedConversations.CONVERSATION_ID,
            TaggedConversations.LETTERS,
            TaggedConversations.TAGS)
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> proposer.value().rows(row).iterator(),
            Encoders.row(TagProposals.SCHEMA.columns()));
  }

  private record Proposer(TagModel model, List<String> tags) implements Serializable {
    List<Row> rows(Row conversation) {
      List<String> given = conversation.getList(2);
      int[] own = given.stream().mapToInt(tags::indexOf).filter(tag -> tag >= 0).toArray();
      TaggedText text = new TaggedText(LetterRuns.of(conversation.getString(1)), own);
      float[] probabilities =
          given.isEmpty() ? model.probabilities(text.terms()) : model.unseen(text.terms());
      int[] wrong = model.wrong(text, probabilities);
      List<Row> rows = new ArrayList<>();
      for (int tag : wrong) {
        rows.add(row(conversation, tag, TagProposals.WRONG, probabilities[tag]));
      }
      for (int tag = 0; tag < probabilities.length; tag++) {
        boolean isProposed =
            given.isEmpty() || wrong.length > 0
                ? model.isProposed(tag, probabilities[tag])
                : model.isMissing(tag, probabilities[tag]);
        if (isProposed && !text.has(tag)) {
          String kind = given.isEmpty() ? TagProposals.UNTAGGED : TagProposals.MISSING;
          rows.add(row(conversation, tag, kind, probabilities[tag]));
        }
      }
      return rows;
    }

    private Row row(Row conversation, int tag, String kind, double probability) {
      return RowFactory.create(
          conversation.getString(0), tags.get(tag), kind, Math.rint(probability * 1e4) / 1e4);
    }
  }
}
