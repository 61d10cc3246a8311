package dev.snapback.scenario;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that facts are taken from.
 *
 * @param id how the scenario cites it: {@code el-pais}
 * @param outlet who published it
 * @param title its title
 * @param date when it was published
 * @param file the name of its file, where it is at hand: in the folder of the file of sources, or beneath; opened by {@link ScenarioReader#check} alone
 * @param url where it stands on the web; never fetched
 * @param via where its content was read, where it was not at hand itself
 */
public record Document(
    String id,
    String outlet,
    String title,
    LocalDate date,
    Optional<String> file,
    Optional<String> url,
    Optional<String> via) {}
