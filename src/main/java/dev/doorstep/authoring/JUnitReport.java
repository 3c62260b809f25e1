package dev.doorstep.authoring;

import dev.doorstep.bot.proof.Transcript.Line;
import dev.doorstep.bot.proof.Transcript.Mismatch;
import dev.doorstep.bot.proof.Transcript.Played;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML that build servers read test results from: one test case per conversation. */
final class JUnitReport {
  /** What XML cannot hold, not even escaped. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private JUnitReport() {}

  static void write(Path file, List<Played> conversations) throws IOException {
    try (Writer text = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "bot test");
      xml.writeAttribute("tests", String.valueOf(conversations.size()));
      xml.writeAttribute(
          "failures", String.valueOf(conversations.stream().filter(p -> !p.asWritten()).count()));
      for (Played played : conversations) {
        conversation(xml, played);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private static void conversation(XMLStreamWriter xml, Played played) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", played.script().file());
    xml.writeAttribute("name", plain(played.script().title()));
    if (!played.asWritten()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", plain(told(played.mismatches().get(0))));
      xml.writeCharacters(plain(said(played)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String plain(String text) {
    return UNWRITABLE.matcher(text).replaceAll("�");
  }

  private static String told(Mismatch mismatch) {
    return "line %d, %s: expected %s, got %s"
        .formatted(mismatch.line(), mismatch.expectation(), mismatch.expected(), mismatch.got());
  }

  private static String said(Played played) {
    StringBuilder text = new StringBuilder("\n");
    for (Line line : played.lines()) {
      text.append(line.who()).append(": ").append(line.text()).append('\n');
    }
    return text.toString();
  }
}
