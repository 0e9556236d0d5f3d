package tracewalk.lesson.lab.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tracewalk.lesson.lab.Grade;

/** JUnit's XML: a suite a work, a test case a criterion. */
final class JUnitReport {
  private final XMLStreamWriter xml;

  private JUnitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(List<Grade> grades) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(xml).write(grades);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a text can always be written to", impossible);
    }
    return text + "\n";
  }

  private void write(List<Grade> grades) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    for (Grade grade : grades) {
      write(grade);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(Grade grade) throws XMLStreamException {
    boolean ungradable = grade.state() == Grade.State.UNGRADABLE;
    long failures = grade.results().stream().filter(result -> !result.met()).count();
    xml.writeStartElement("testsuite");
    attribute("name", grade.lab() + " / " + grade.student());
    attribute("tests", String.valueOf(ungradable ? 1 : grade.results().size()));
    attribute("failures", String.valueOf(failures));
    attribute("errors", ungradable ? "1" : "0");
    if (ungradable) {
      start(grade, "can be graded");
      problem("error", grade.reason(), "");
      xml.writeEndElement();
    }
    for (Grade.Result result : grade.results()) {
      start(grade, result.criterion().id());
      if (!result.met()) {
        problem("failure", result.criterion().feedback().en(), result.message());
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void start(Grade grade, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", grade.lab());
    attribute("name", name);
  }

  private void problem(String kind, String message, String text) throws XMLStreamException {
    xml.writeStartElement(kind);
    attribute("message", message);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  /** The text without what XML cannot hold at all. */
  private static String allowed(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
