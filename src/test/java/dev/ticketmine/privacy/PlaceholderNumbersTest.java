package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceholderNumbersTest {
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("x".repeat(32));
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @Test
  void theSameValueHasTheSameNumberInAllTextsOfAConversation() {
    assertThat(
            numbered(
                "Mail an anna@firma.example",
                "Bitte an ben@firma.example, nicht an ANNA@firma.example",
                "anna@firma.example ist erreichbar unter 0176 12345678"))
        .containsExactly(
            "Mail an [EMAIL_1]",
            "Bitte an [EMAIL_2], nicht an [EMAIL_1]",
            "[EMAIL_1] ist erreichbar unter [PHONE_1]");
  }

  @Test
  void aSurnameOrFirstNameAloneIsThePersonWhoHasIt() {
    assertThat(
            numbered(
                "Frau Müller fragt nach",
                "Mein Name ist Petra Mueller. Mein Mann heißt Jan Okafor.",
                "Guten Tag Frau Mueller,\ngrüßen Sie Jan von uns."))
        .containsExactly(
            "Frau [NAME_1] fragt nach",
            "Mein Name ist [NAME_1]. Mein Mann heißt [NAME_2].",
            "Guten Tag Frau [NAME_1],\ngrüßen Sie [NAME_2] von uns.");
  }

  @Test
  void aPartOfTwoNamesIsNeitherPerson() {
    assertThat(
            numbered(
                "My name is Petra Weber", "This is Jan Weber speaking", "Dear Mr Weber, thanks"))
        .containsExactly(
            "My name is [NAME_1]", "This is [NAME_2] speaking", "Dear Mr [NAME_3], thanks");
  }

  @Test
  void whatNobodyKnowsHasNoNumberAndOldNumbersAreCountedAnew() {
    assertThat(numbered("Hallo [Kundenname], [NAME_7] und [NAME_4] waren da; [NAME_7] wartet"))
        .containsExactly("Hallo [NAME], [NAME_1] und [NAME_2] waren da; [NAME_1] wartet");
    assertThat(PlaceholderNumbers.in(Arrays.asList(null, "", "no placeholder [x]")))
        .containsExactly(null, "", "no placeholder [x]");
  }

  @Test
  void marksDifferBetweenConversationsAndHideTheValue() {
    String one = marked("c1", "Ich bin Petra Weber.");
    String two = marked("c2", "Ich bin Petra Weber.");

    assertThat(one).matches("Ich bin \\[NAME_X[0-9A-F]{12}_X[0-9A-F]{12}\\]\\.").isNotEqualTo(two);
    assertThat(marked("c1", "Hier ist Petra WEBER.")).endsWith(one.substring("Ich bin ".length()));
    assertThat(redactor.redact(one)).isEqualTo(one);
  }

  @Test
  void marksThatSomebodyWroteDoNoHarm() {
    String mark = "X0123456789AB";
    assertThat(PlaceholderNumbers.in(List.of("[NAME_%s_%s] [NAME_%s]".formatted(mark, mark, mark))))
        .containsExactly("[NAME_1] [NAME_1]");
    List<String> many = new ArrayList<>();
    IntStream.range(0, 20_000).forEach(i -> many.add("[NAME_X%012X]".formatted(i)));
    assertThat(PlaceholderNumbers.in(many)).endsWith("[NAME_20000]");
  }

  private List<String> numbered(String... texts) {
    return PlaceholderNumbers.in(Arrays.stream(texts).map(text -> marked("c1", text)).toList());
  }

  private String marked(String conversation, String text) {
    return redactor.redact(
        text, new TextPlace("", KnownNames.NONE, new PlaceholderMarks(PSEUDONYMS, conversation)));
  }
}
