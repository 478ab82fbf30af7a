package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArticleFileReader;
import dev.ticketmine.archive.format.ArticleFiles;
import dev.ticketmine.archive.format.ArticleHtmlReader;
import dev.ticketmine.archive.format.ArticleJsonReader;
import dev.ticketmine.archive.format.ParsedArticles;
import dev.ticketmine.archive.format.RawArticle;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.text.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the articles of a help centre: Markdown and HTML files, one article each, and JSON. A help
 * centre is small, so it is read by the driver. Of an article that comes twice in one language the
 * version with the latest update counts, then that of the later file or line.
 *
 * @param articles rows of {@link Articles}
 * @param rejected what could not be read, as rows of {@link RedactedRecords}
 */
public record HelpCentre(Dataset<Row> articles, Dataset<Row> rejected) {
  /**
   * Reads these files.
   *
   * @param zone zone of dates without a time
   */
  public static HelpCentre read(SparkSession spark, List<InputFile> files, ZoneId zone) {
    Map<String, RawArticle> latest = new TreeMap<>();
    List<Row> rejected = new ArrayList<>();
    ArticleFiles all = new ArticleFiles();
    for (InputFile file : files) {
      ParsedArticles parsed = parse(file, zone);
      all.add(parsed);
      parsed.rejected().forEach(record -> rejected.add(rejectedRow(record, file)));
    }
    for (RawArticle article : all.articles()) {
      latest.merge(article.articleId() + "\n" + language(article), article, HelpCentre::newer);
    }
    return new HelpCentre(
        spark.createDataFrame(rows(latest.values()), Articles.SCHEMA.columns()),
        spark.createDataFrame(rejected, RedactedRecords.SCHEMA.columns()));
  }

  private static ParsedArticles parse(InputFile file, ZoneId zone) {
    String name = file.name().replaceFirst("\\.(?:gz|zst)$", "");
    try (InputStream in = InputFiles.open(file)) {
      if (ArticleFileReader.reads(name)) {
        return new ArticleFileReader(zone).read(in, name);
      }
      if (ArticleHtmlReader.reads(name)) {
        return new ArticleHtmlReader(zone).read(in, name);
      }
      if (name.matches(".*\\.(?:jsonl|ndjson|json)")) {
        return new ArticleJsonReader().read(in, name);
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
    throw new UserException(
        Kind.INPUT,
        "%s holds no help articles that can be read. Give JSON (.json, .jsonl), Markdown (.md) or HTML (.html) files."
            .formatted(file.path()));
  }

  private static RawArticle newer(RawArticle before, RawArticle after) {
    return updated(after).isBefore(updated(before)) ? before : after;
  }

  private static Instant updated(RawArticle article) {
    return article.updatedAt() == null ? Instant.MIN : article.updatedAt();
  }

  private static String language(RawArticle article) {
    String stated = article.language() == null ? "" : article.language().toLowerCase(Locale.ROOT);
    if (stated.matches("(?:de|en)(?:[-_].*)?")) {
      return stated.substring(0, 2);
    }
    return stated.isEmpty()
        ? LanguageDetector.load().detect(article.title() + "\n" + article.bodyText())
        : LanguageDetector.UNKNOWN;
  }

  private static List<Row> rows(Collection<RawArticle> articles) {
    List<Row> rows = new ArrayList<>();
    for (RawArticle article : articles) {
      rows.add(
          RowFactory.create(
              article.articleId(),
              language(article),
              article.title(),
              article.bodyText(),
              article.url(),
              article.section(),
              CollectionConverters.asScala(article.labels()).toSeq(),
              RecordRows.timestamp(article.createdAt()),
              RecordRows.timestamp(article.updatedAt()),
              article.views(),
              article.helpfulVotes(),
              article.unhelpfulVotes(),
              article.isDraft()));
    }
    return rows;
  }

  private static Row rejectedRow(RejectedRecord record, InputFile file) {
    return RecordRows.rejected(
        record, RecordRows.id(record, file.sha256()), RedactedRecords.SCHEMA);
  }
}
