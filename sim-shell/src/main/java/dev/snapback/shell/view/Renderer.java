package dev.snapback.shell.view;

/** Makes text of answers. Safe for threads. */
public interface Renderer {
  /** Returns the answer as lines that end with a line feed; empty where there is nothing to say. */
  String render(Reply reply);

  /**
   * Returns why a command was not done, for the error stream; empty where nothing failed or where {@link #render} says
   * it.
   */
  String renderFailure(Reply reply);

  /**
   * Returns the renderer of a kind of output.
   *
   * @param person whether somebody sits at the terminal
   */
  static Renderer of(Output output, Paint paint, boolean person) {
    return of(output, paint, person, Page.USUAL);
  }

  /**
   * Returns the renderer of a kind of output.
   *
   * @param person whether somebody sits at the terminal
   * @param page what is laid out for
   */
  static Renderer of(Output output, Paint paint, boolean person, Page page) {
    return switch (output) {
      case TABLE -> new PlainRenderer(paint, person, page);
      case JSON -> new JsonRenderer();
      case CSV -> new CsvRenderer(paint);
      case MARKDOWN -> new MarkdownRenderer(paint);
    };
  }
}
