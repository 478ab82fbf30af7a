package dev.ticketmine.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a night's report and drafts. It is filled aside, on the same disk, and then put in
 * place by renaming. Nobody sees it before {@link Lake#publish} points {@code current} to it.
 */
public final class NightFolder {
  private static final String NIGHTS = "nights";

  private final Path root;
  private final String runId;
  private final Checkpoint checkpoint;

  NightFolder(Path root, String runId, Checkpoint checkpoint) {
    this.root = root;
    this.runId = runId;
    this.checkpoint = checkpoint;
  }

  /** Returns an empty folder to fill. What a run that was cut off left there is removed. */
  public Path begin() throws IOException {
    delete(aside());
    return Files.createDirectories(aside());
  }

  /** Puts the filled folder in place. */
  public void complete() throws IOException {
    checkpoint.reached("before report");
    Path target = root.resolve(name());
    delete(target);
    Files.move(aside(), target, StandardCopyOption.ATOMIC_MOVE);
    checkpoint.reached("after report");
  }

  /**
   * Returns the folder's name in the lake. A run that is published a second time, because one of
   * its steps was done again, gets another one, so that the first stays whole until the switch.
   */
  String name() {
    String name = NIGHTS + "/" + runId;
    boolean isShown = Manifest.published(root).map(Manifest::folder).equals(Optional.of(name));
    return isShown ? name + "-again" : name;
  }

  private Path aside() {
    return root.resolve(NIGHTS).resolve("." + runId + ".new");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
