package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseBookTest {
  @TempDir private Path folder;

  @Test
  void theDeliveredBookHasEntriesInBothLanguages() {
    PhraseBook book = PhraseBook.load(Path.of("conf", "phrases"));
    assertThat(book.entries("de")).hasSizeGreaterThan(20).allMatch(entry -> !entry.why().isBlank());
    assertThat(book.entries("en")).hasSizeGreaterThan(20).allMatch(entry -> !entry.say().isBlank());
  }

  @Test
  void findsPhrasesWhateverTheirSpelling() {
    PhraseBook book = PhraseBook.load(Path.of("conf", "phrases"));
    assertThat(book.avoided("Dafuer sind wir NICHT zuständig!", "de"))
        .containsExactly("dafür sind wir nicht zuständig");
    assertThat(book.avoided("Please calm down, that's not my department.", "en"))
        .containsExactly("that's not my department", "calm down");
    assertThat(book.avoided("Wir kümmern uns.", "de")).isEmpty();
    assertThat(book.avoided(null, "de")).isEmpty();
  }

  @Test
  void aFolderWithoutFilesIsAnEmptyBook() {
    assertThat(PhraseBook.load(folder).avoided("calm down", "en")).isEmpty();
    assertThat(PhraseBook.empty().avoided("calm down", "en")).isEmpty();
  }

  @Test
  void saysFileLineAndFieldOfWhatIsWrong() throws IOException {
    Path file = folder.resolve("de.conf");
    refuses(file, "version = 1\nphrases = [\n{ avoid = x, say = y } ]", ": 3: 'why' is missing");
    refuses(
        file,
        "version = 1\nphrases = [\n{ avoid = x, say = y, why = z, because = w } ]",
        ": 3: unknown field 'because'");
    refuses(
        file,
        "version = 1\nphrases = [\n{ avoid = x, say = y, why = z, in = letters } ]",
        ": 3: 'in' is 'letters'. It is replies or articles");
    refuses(file, "phrases = []", ": a phrase book needs 'version'");
    refuses(file, "version = 1\nphrases = [ {", "cannot be read: ");
    refuses(file, "version = 1\nphrases = 7", "cannot be read: ");
  }

  private void refuses(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> PhraseBook.load(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("de.conf")
        .hasMessageContaining(message);
  }

  @Test
  void keepsEntriesApartThatHoldForRepliesOrArticlesOnly() throws IOException {
    Files.writeString(
        folder.resolve("en.conf"),
        """
        version = 1
        phrases = [
          { avoid = "alas", say = x, why = y, in = articles }
          { avoid = "my dear", say = x, why = y, in = replies }
          { avoid = "you must", say = x, why = y, unless = [not, don't] }
        ]""");
    PhraseBook book = PhraseBook.load(folder);
    String text = "Alas, my dear, you must wait. You must not go. You must, don't argue.";
    assertThat(book.avoided(text, "en")).containsExactly("my dear", "you must");
    assertThat(book.inArticle(text, "en"))
        .extracting(place -> place.span().in(text))
        .containsExactly("Alas", "you must");
    assertThat(book.avoided("You must not go.", "en")).isEmpty();
  }

  @Test
  void takesTheLongestOfPhrasesThatShareWordsInAnArticle() {
    PhraseBook book = PhraseBook.builtIn();
    String text = "Das geht leider nicht. Die Teile sind da, sie müssen trocknen.";
    assertThat(book.inArticle(text, "de"))
        .extracting(place -> place.advice().avoid())
        .containsExactly("das geht leider nicht");
  }

  @Test
  void knowsItsVersion() {
    assertThat(PhraseBook.load(Path.of("conf", "phrases")).version("de")).isEqualTo("2");
    assertThat(PhraseBook.builtIn().version("en")).isEqualTo("2");
    assertThat(PhraseBook.empty().version("de")).isEmpty();
  }
}
