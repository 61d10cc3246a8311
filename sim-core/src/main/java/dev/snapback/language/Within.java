package dev.snapback.language;

import dev.snapback.kernel.Limits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a whole number of a record may be; the parser takes it, and help, hints and refusals tell it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD}) // Error Prone sees it in the field only
public @interface Within {
  /** The least. */
  int least();

  /** The limit that is the greatest. */
  Limits limit();
}
