package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read or written. The message begins with the file's name and is fit to be shown. */
public final class SessionFileException extends IOException {
  private static final long serialVersionUID = 1L;

  SessionFileException(Path file, String message) {
    super(SafeText.shown(file + ": " + message));
  }

  /** Returns what a failure of the file system means for a file. */
  static SessionFileException of(Path file, IOException failure) {
    if (failure instanceof SessionFileException known) {
      return known;
    }
    var named = new SessionFileException(file, reason(failure));
    named.initCause(failure);
    return named;
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException none -> "there is no such file";
      case AccessDeniedException denied -> "access is denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
