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

  /** Of two questions that share so many of the shorter one's terms, one is enough. */
  private static final double ALIKE = 0.6;

  /** Returns up to five questions without placeholders, each of another customer. */
  static List<String> of(List<Row> questions, String language) {
    List<String> phrasings = new ArrayList<>();
    Set<String> customers = new HashSet<>();
    List<Set<String>> said = new ArrayList<>();
    for (Row row : questions) {
      String question = row.<String>getAs(Questions.QUESTION).strip();
      Set<String> terms = new TreeSet<>(TermAnalyzer.of(language).terms(question));
      if (phrasings.size() < MOST
          && !question.isEmpty()
          && !PLACEHOLDER.matcher(question).find()
          && said.stream().noneMatch(other -> isAlike(other, terms))
          && customers.add(row.getAs(Questions.CUSTOMER_KEY))) {
        phrasings.add(question);
        said.add(terms);
      }
    }
    return phrasings;
  }

  private static boolean isAlike(Set<String> some, Set<String> others) {
    long shared = some.stream().filter(others::contains).count();
    return shared >= ALIKE * Math.min(some.size(), others.size());
  }

  private Phrasings() {}
}
