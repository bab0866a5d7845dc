package io.synfire.runtime.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file could not be read or written; the messages of Java's own exceptions are often nothing but the path. */
public final class IoReason {
  private IoReason() {}

  /** The reason in a few words. */
  public static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException x -> "no such file or folder" + where(x);
      case AccessDeniedException x -> "permission denied" + where(x);
      case FileAlreadyExistsException x -> "a file of this name is in the way" + where(x);
      case DirectoryNotEmptyException x -> "the folder is not empty" + where(x);
      case NotDirectoryException x -> "it is no folder" + where(x);
      case FileSystemException x when x.getReason() != null -> x.getReason() + where(x);
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    };
  }

  private static String where(FileSystemException e) {
    return e.getFile() == null ? "" : ": " + e.getFile();
  }
}
