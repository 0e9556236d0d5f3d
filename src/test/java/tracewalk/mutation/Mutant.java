package tracewalk.mutation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One change that was made to a method, and whether a test noticed. */
record Mutant(String type, String method, int line, boolean detected, String change) {

  /** Reads the list that PIT writes. */
  static List<Mutant> read(InputStream mutationsXml) {
    NodeList nodes = elements(mutationsXml);
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      mutants.add(of((Element) nodes.item(i)));
    }
    return mutants;
  }

  private static NodeList elements(InputStream xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(xml)
          .getElementsByTagName("mutation");
    } catch (ParserConfigurationException | SAXException | java.io.IOException unreadable) {
      throw new IllegalStateException("cannot read the list of mutations", unreadable);
    }
  }

  private static Mutant of(Element mutation) {
    return new Mutant(
        text(mutation, "mutatedClass"),
        text(mutation, "mutatedMethod"),
        Integer.parseInt(text(mutation, "lineNumber")),
        mutation.getAttribute("detected").equals("true"),
        text(mutation, "description"));
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  String area() {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** Without the package, as a reader looks for it. */
  String place() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }
}
