package dev.snapback.shell;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about the process's arguments: help, a man page, completion for the shells people start it from. */
final class Usage {
  private static final String STATUS = "Exit status: 0 done, 1 a command failed or something expected did not hold, 2 bad usage.";

  private Usage() {}

  /** What {@code --help} prints. */
  static String help() {
    int width = 2 + Flag.ALL.stream().filter(f -> !f.usage()).mapToInt(f -> f.written().length()).max().orElse(0);
    return """
        snapback [SCENARIO]                opens the shell; with a scenario's name or file, loads it
        snapback COMMAND…                  runs one command: snapback check scenarios/geneva-truce.yaml
        snapback [SCENARIO] -c COMMAND …   runs commands in order; ; parts several in one
        snapback [SCENARIO] -f FILE        runs the lines of a file; -f may be repeated
        snapback [SCENARIO] -              runs the lines that come in; so does a pipe

        """
        + Flag.ALL.stream().filter(f -> !f.usage())
            .map(f -> "  " + f.written() + " ".repeat(width - f.written().length()) + f.help() + "\n").collect(Collectors.joining())
        + "\n" + STATUS + "\n";
  }

  /**
   * The completion for bash: options, scenarios by name, files, and the first words of commands.
   *
   * @param words with which a command begins
   */
  static String bash(List<String> words) {
    return """
        # Completion of snapback for bash: eval "$(snapback --completion bash)"
        _snapback() {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} program folder scenarios=
          COMPREPLY=()
          case $before in
            -c|--let) return ;;
            -f) COMPREPLY=($(compgen -f -- "$word")); return ;;
            --completion) COMPREPLY=($(compgen -W 'bash zsh' -- "$word")); return ;;
          esac
          case $word in
            -*) COMPREPLY=($(compgen -W '%s' -- "$word")); return ;;
          esac
          program=$(readlink -f "$(command -v "$1")" 2>/dev/null)
          folder=${program%%/*}/scenarios
          for file in "$folder"/*.yaml; do
            [ -e "$file" ] || continue
            file=${file##*/}
            case $file in sources*) ;; *) scenarios="$scenarios ${file%%.yaml}" ;; esac
          done
          COMPREPLY=($(compgen -W "%s $scenarios" -- "$word") $(compgen -f -- "$word"))
        }
        complete -o filenames -F _snapback snapback ./snapback
        """.formatted(names(), String.join(" ", words));
  }

  /**
   * The completion for zsh.
   *
   * @param words with which a command begins
   */
  static String zsh(List<String> words) {
    String options = Flag.ALL.stream().map(Usage::zsh).collect(Collectors.joining(" \\\n    "));
    return """
        #compdef snapback
        # Completion of snapback for zsh: eval "$(snapback --completion zsh)"
        _snapback_what() {
          local folder=${${:-$words[1]}:c:A:h}/scenarios
          local -a scenarios commands
          scenarios=($folder/*.yaml(N:t:r))
          scenarios=(${scenarios:#sources*})
          commands=(%s)
          _describe scenario scenarios
          _describe command commands
          _files -g '*.(yaml|yml|json)'
        }
        _snapback() {
          _arguments \\
            %s \\
            '*:what:_snapback_what'
        }
        compdef _snapback snapback
        """.formatted(String.join(" ", words), options);
  }

  private static String zsh(Flag flag) {
    String value = switch (flag.value()) {
      case "" -> "";
      case "FILE" -> ":file:_files";
      case "SHELL" -> ":shell:(bash zsh)";
      default -> ":" + flag.value() + ":";
    };
    return "'*" + flag.name() + "[" + flag.help().replace("'", "’") + "]" + value + "'";
  }

  private static String names() {
    return Flag.ALL.stream().map(Flag::name).collect(Collectors.joining(" "));
  }

  /** The man page, in the macros of man(7). */
  static String man(String version) {
    String options = Flag.ALL.stream()
        .map(f -> ".TP\n\\fB" + roff(f.name()) + "\\fR" + (f.value().isEmpty() ? "" : " \\fI" + roff(f.value()) + "\\fR") + "\n"
            + sentence(f.help()) + "\n")
        .collect(Collectors.joining());
    return """
        .\\" Generated from the options of sim-shell; do not edit. UsageTest says how to write it anew.
        .TH SNAPBACK 1 "" "Snapback %s" "User Commands"
        .SH NAME
        snapback \\- play what-if moves in a trade war and ask every number where it comes from
        .SH SYNOPSIS
        .B snapback
        .RI [ SCENARIO ]
        .br
        .B snapback
        .I COMMAND ...
        .br
        .B snapback
        .RI [ SCENARIO ]
        .RB [ \\-c
        .IR COMMAND ]...
        .RB [ \\-f
        .IR FILE ]...
        .RB [ \\- ]
        .SH DESCRIPTION
        Without a command, file or pipe it opens a shell; a scenario's name or file loads it first.
        In the shell
        .B tutorial
        plays a first session with you,
        .B help
        lists the commands, and
        .B ?
        at the end of a line says what could stand there.
        .PP
        With
        .BR \\-c ,
        .B \\-f
        or a pipe it runs lines until one fails.
        A
        .B ;
        parts commands,
        .B #
        starts a comment, a backslash at the end of a line of a file joins the next line.
        Errors name their place as file:line:column.
        Nothing but results goes to the standard output, and nothing is colored unless it is a terminal.
        .SH OPTIONS
        %s.SH EXIT STATUS
        .TP
        .B 0
        Done.
        .TP
        .B 1
        A command failed, was stopped by Ctrl\\-C, or something expected did not hold.
        .TP
        .B 2
        The arguments make no sense.
        .SH ENVIRONMENT
        .TP
        .B NO_COLOR
        No colors, where it is set and not empty.
        .TP
        .BR COLUMNS ", " LANG ", " LC_ALL ", " COLORFGBG ", " TERM
        Width, character set and background of the screen.
        .TP
        .BR XDG_CONFIG_HOME ", " XDG_STATE_HOME
        Where the files below are, in place of ~/.config and ~/.local/state.
        .TP
        .B JAVA_HOME
        The JDK to use, of release 21 or newer.
        .SH FILES
        .TP
        .I ~/.config/snapback/config
        Lines that every session at a terminal begins with:
        .BR "set output" , " theme" , " timing" " and " let .
        .TP
        .I ~/.local/state/snapback/history
        What was typed.
        .TP
        .I ~/.local/state/snapback/sessions
        Sessions that run, or ended without being left; the next one offers to take them up.
        .SH EXAMPLES
        .EX
        snapback geneva\\-truce
        snapback \\-c 'load geneva\\-truce' \\-c 'value tariff.us.cn' \\-\\-json
        snapback \\-f brief.snap \\-\\-let rate=60%%
        snapback check my.yaml
        .EE
        """.formatted(version, options);
  }

  private static String sentence(String help) {
    return roff(Character.toUpperCase(help.charAt(0)) + help.substring(1)) + ".";
  }

  private static String roff(String text) {
    return text.replace("\\", "\\\\").replace("-", "\\-").replace("…", "...");
  }
}
