package io.synfire.runtime.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds and reads files of recorded cases. */
final class GoldenReader {
  private static final long LARGEST_FILE = 512L << 20;
  private static final int DEEPEST = 64;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private GoldenReader() {}

  /** What is wrong with a file. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /** The .json and .csv files under a folder in order of name, each with the reason why it cannot be visited, or none. */
  static Map<Path, Optional<String>> find(Path folder) {
    Map<Path, Optional<String>> found = new TreeMap<>();
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(".json") || isTable(file) || file.equals(folder)) {
            found.put(file, Optional.empty());
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
          found.put(file, Optional.of("cannot be read: " + reason(e)));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      found.put(folder, Optional.of("cannot be read: " + reason(e)));
    }
    return found;
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".csv");
  }

  /** The file; of schema "" where it states none, as tables do. */
  static GoldenFile read(Path file, Optional<Path> models) throws UnreadableException {
    JsonNode root = parse(file);
    if (root.isMissingNode()) {
      throw new UnreadableException("is not JSON: it is empty");
    }
    JsonNode schema = root.path("schema");
    if (!schema.isMissingNode() && !schema.isTextual()) {
      throw new UnreadableException("field \"schema\" must be a text");
    }
    return new GoldenFile(file, schema.asText(""), root, models);
  }

  private static JsonNode parse(Path file) throws UnreadableException {
    try {
      long size = Files.size(file);
      if (size > LARGEST_FILE) {
        throw new UnreadableException("has " + size + " bytes, the limit is " + LARGEST_FILE);
      }
      byte[] content = Files.readAllBytes(file);
      return isTable(file) ? Table.parse(content) : JSON.readTree(content);
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new UnreadableException("is not JSON" + where + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnreadableException("cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException none -> "no such file or folder";
      case java.nio.file.FileSystemLoopException loop -> "a link that leads back to a folder above it";
      case java.nio.file.AccessDeniedException denied -> "access denied";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
