package tracewalk.web.shelf;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tracewalk.lesson.Walk;
import tracewalk.trace.Recording;
import tracewalk.web.run.DataFolder;

/**
 * Keeps what a check of a walk found, so that the next start need not read the whole recording. A
 * change of walk, recording or program makes it anew.
 */
final class NoteStore {
  private static final Logger LOG = LoggerFactory.getLogger(NoteStore.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, PlacedNote>> PLACES = new TypeReference<>() {};

  private final Path folder;

  NoteStore(DataFolder data) {
    this.folder = data.path().resolve("notes");
  }

  /** What was kept for this recording and walk, else what is found now. */
  Map<String, PlacedNote> places(
      Walk walk, Path recording, Supplier<Map<String, PlacedNote>> found) {
    Optional<Path> kept = file(walk, recording);
    if (kept.isEmpty()) {
      return found.get();
    }
    Map<String, PlacedNote> places = read(kept.get());
    if (places == null) {
      places = found.get();
      write(kept.get(), places);
    }
    return places;
  }

  private Optional<Path> file(Walk walk, Path recording) {
    try {
      List<Path> parts = new ArrayList<>();
      for (Class<?> code : List.of(Walk.class, Recording.class, NoteStore.class)) {
        parts.add(Path.of(code.getProtectionDomain().getCodeSource().getLocation().toURI()));
      }
      if (!parts.stream().allMatch(Files::isRegularFile)) {
        return Optional.empty();
      }
      try (Stream<Path> texts = Files.walk(walk.folder())) {
        texts.filter(Files::isRegularFile).sorted().forEach(parts::add);
      }
      String facts = recording.toAbsolutePath() + " " + Files.getLastModifiedTime(recording);
      return Optional.of(folder.resolve(prefix(recording) + Key.of(facts, parts) + ".json"));
    } catch (IOException | URISyntaxException unknown) {
      return Optional.empty();
    }
  }

  private static String prefix(Path recording) {
    return String.valueOf(recording.getFileName()).replace(".twalk", "") + "-notes-";
  }

  private static @Nullable Map<String, PlacedNote> read(Path file) {
    try {
      return Files.isRegularFile(file) ? JSON.readValue(file.toFile(), PLACES) : null;
    } catch (IOException spoilt) {
      return null;
    }
  }

  /** A folder that cannot be written costs the next start some seconds and nothing else. */
  private void write(Path file, Map<String, PlacedNote> places) {
    try {
      Files.createDirectories(folder);
      String old = String.valueOf(file.getFileName()).replaceFirst("-notes-.*", "-notes-*.json");
      try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, old)) {
        for (Path one : older) {
          Files.deleteIfExists(one);
        }
      }
      Path draft = Files.createTempFile(folder, "notes", ".draft");
      JSON.writeValue(draft.toFile(), places);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      LOG.warn("the check of the notes is not kept: {} cannot be written", folder);
    }
  }
}
