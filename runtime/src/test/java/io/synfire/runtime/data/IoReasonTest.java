package io.synfire.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class IoReasonTest {

  @Test
  void theReasonIsSaidInWords() {
    assertThat(IoReason.of(new NoSuchFileException("a"))).isEqualTo("no such file or folder: a");
    assertThat(IoReason.of(new AccessDeniedException("a"))).isEqualTo("permission denied: a");
    assertThat(IoReason.of(new FileAlreadyExistsException("a"))).isEqualTo("a file of this name is in the way: a");
    assertThat(IoReason.of(new DirectoryNotEmptyException("a"))).isEqualTo("the folder is not empty: a");
    assertThat(IoReason.of(new NotDirectoryException("a"))).isEqualTo("it is no folder: a");
    assertThat(IoReason.of(new FileSystemException("a", null, "Read-only file system"))).isEqualTo("Read-only file system: a");
    assertThat(IoReason.of(new IOException("first\nsecond"))).isEqualTo("first");
    assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
  }
}
