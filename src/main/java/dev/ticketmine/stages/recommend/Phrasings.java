package dev.ticketmine.stages.recommend;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** How different customers ask, in different words. */
final class Phrasings {
  private static final int MOST = 5;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z][A-Z_0-9]*]");

  /** Returns up to five questions without placeholders, each of another customer. */
  static List<String> of(List<Row> questions, String language) {
    List<String> phrasings = new ArrayList<>();
    Set<String> customers = new HashSet<>();
    Set<Set<String>> said = new HashSet<>();
    for (Row row : questions) {
      String question = row.<String>getAs(Questions.QUESTION).strip();
      if (phrasings.size() < MOST
          && !question.isEmpty()
          && !PLACEHOLDER.matcher(question).find()
          && said.add(new TreeSet<>(TermAnalyzer.of(language).terms(question)))
          && customers.add(row.getAs(Questions.CUSTOMER_KEY))) {
        phrasings.add(question);
      }
    }
    return phrasings;
  }

  private Phrasings() {}
}
