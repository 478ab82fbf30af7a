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
  void saysWhatIsWrongWithAFile() throws IOException {
    Files.writeString(folder.resolve("de.conf"), "phrases = [ { avoid = x } ]");
    assertThatThrownBy(() -> PhraseBook.load(folder))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("The phrase book " + folder.resolve("de.conf"))
        .hasMessageContaining("each entry of 'phrases' needs avoid, say and why");
  }
}
