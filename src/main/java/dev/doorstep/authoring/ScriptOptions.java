package dev.doorstep.authoring;

import dev.doorstep.bot.Lang;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.scripting.ScriptFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The scripts a command works on, and how it speaks. */
final class ScriptOptions {
  static final int CANNOT = 2;

  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      description =
          "Folder with the scripts. Default: DOORSTEP_BOT_SCRIPTS, else those shipped. / 脚本目录")
  Path folder;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of what is printed. Default: that of the system. / 输出语言")
  Lang lang;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  Console console() {
    boolean chinese = Locale.getDefault().getLanguage().equals("zh");
    Lang spoken = lang != null ? lang : chinese ? Lang.ZH : Lang.EN;
    return new Console(spec.commandLine().getOut(), spoken, Ansi.AUTO.enabled());
  }

  Console errors() {
    return new Console(spec.commandLine().getErr(), console().lang(), Ansi.AUTO.enabled());
  }

  /** The folder in use; none means the scripts that are shipped. */
  Optional<Path> place() {
    return Optional.ofNullable(folder)
        .or(() -> Optional.ofNullable(System.getenv("DOORSTEP_BOT_SCRIPTS")).map(Path::of));
  }

  /** As a fault's or a test's place is shown, so that an editor can open it. */
  String shown(String file) {
    return place().map(path -> path.resolve(file).toString()).orElse(file);
  }

  Map<String, String> files() throws IOException {
    return place().isPresent() ? ScriptFiles.in(place().get()) : ScriptFiles.shipped();
  }

  /** Does the work; what keeps it from being done is told, and is exit code 2. */
  int run(Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (ScriptProblem faulty) {
      tell(faulty);
      return CANNOT;
    } catch (NotDirectoryException none) {
      errors()
          .print(
              errors()
                  .words(
                      "没有目录 %s；请检查 --scripts 或 DOORSTEP_BOT_SCRIPTS。",
                      "There is no folder %s; check --scripts and DOORSTEP_BOT_SCRIPTS."),
              none.getMessage());
      return CANNOT;
    } catch (NoSuchFileException none) {
      errors()
          .print(
              errors().words("没有文件 %s；请检查路径。", "There is no file %s; check the path."),
              none.getMessage());
      return CANNOT;
    } catch (IOException unreadable) {
      errors().print(errors().words("无法读取：%s", "Cannot read: %s"), unreadable.getMessage());
      return CANNOT;
    }
  }

  private void tell(ScriptProblem faulty) {
    Console errors = errors();
    int count = faulty.faults().size();
    errors.print(
        errors.bad(
            errors.words(
                "脚本有 " + count + " 处错误：",
                count == 1
                    ? "The scripts have 1 fault:"
                    : "The scripts have " + count + " faults:")));
    for (Fault fault : faulty.faults()) {
      String key = fault.key().isEmpty() ? "" : " " + fault.key();
      errors.print("  " + shown(fault.file()) + ":" + fault.line() + key);
      errors.print("    " + fault.fix());
    }
  }
}
