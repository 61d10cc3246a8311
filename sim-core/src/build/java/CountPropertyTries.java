import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A step of the build: sums the tries that jqwik reported for each property and fails below a minimum, because a
 * property that is never run passes silently. Arguments: the reports' folder, the least number of tries.
 */
final class CountPropertyTries {
  private static final Pattern TRIES = Pattern.compile("^tries = (\\d+)\\b", Pattern.MULTILINE);

  public static void main(String[] arguments) throws IOException {
    var reports = Path.of(arguments[0]);
    long least = Long.parseLong(arguments[1]);
    long properties = 0;
    long tries = 0;
    try (var files = Files.newDirectoryStream(reports, "*-output.txt")) {
      for (var file : files) {
        var found = TRIES.matcher(Files.readString(file));
        while (found.find()) {
          properties++;
          tries += Long.parseLong(found.group(1));
        }
      }
    }
    System.out.printf("Properties that ran: %d, with %d tries in all (at least %d asked for)%n", properties, tries, least);
    if (tries < least) {
      System.err.printf("Too few property tries in %s. Maybe a class is not named *Properties.%n", reports);
      System.exit(1);
    }
  }
}
