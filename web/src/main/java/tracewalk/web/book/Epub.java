package tracewalk.web.book;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.draw.Svg;
import tracewalk.web.page.AccountsView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.Messages;
import tracewalk.web.template.Templates;

/** A book as EPUB 3: chapters, diagrams, steps and glossary, each in files of their own. */
final class Epub {
  private static final String CSS =
      """
      body { margin: 0 4%; line-height: 1.5 }
      h1, h2, h3 { line-height: 1.25 }
      code, pre { font-family: monospace; overflow-wrap: anywhere }
      pre { white-space: pre-wrap }
      img { max-width: 100%; height: auto }
      figure { margin: 1em 0 }
      .quiet, .where, .refs, figcaption { font-size: .85em; opacity: .85 }
      .quirk, .failed { border-left: 3px solid; padding-left: .8em }
      table { border-collapse: collapse }
      th, td { border: 1px solid; padding: .2em .5em; text-align: left }
      .steps p { margin: .4em 0 }
      """;

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private final Book book;
  private final Exhibit exhibit;
  private final Links links;
  private final Messages messages;
  private final Language language;
  private final Templates templates;
  private final List<Steps.Line> steps;
  private final OneLanguage told;
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, String> pictures = new LinkedHashMap<>();

  /** A file of the book; one that is not in the contents belongs to the one before. */
  record Page(String file, String title, boolean listed, String body) {}

  Epub(Book book, Exhibit exhibit, Links links, Messages messages) {
    this.book = book;
    this.exhibit = exhibit;
    this.links = links;
    this.messages = messages;
    this.language = links.language();
    this.templates = new Templates(messages);
    this.steps = new Steps(exhibit, links, templates, new Excerpts(exhibit)).first(Book.MOST_STEPS);
    this.told = new OneLanguage(language, steps.size());
  }

  byte[] bytes() {
    List<Section> sections = book.sections();
    gather(sections);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put("META-INF/container.xml", CONTAINER);
    files.put("book/package.opf", "");
    files.put("book/nav.xhtml", whole(exhibit.title(language), fill("contents", model())));
    pages.forEach(page -> files.put("book/" + page.file(), whole(page.title(), page.body())));
    pictures.forEach((name, svg) -> files.put("book/" + name, svg));
    files.put("book/book.css", CSS);
    files.put("book/package.opf", description(files));
    return Archive.of(files);
  }

  private void gather(List<Section> sections) {
    add("title.xhtml", exhibit.title(language), true, "title", Map.of());
    for (Section section : sections) {
      int number = section.chapter().number();
      String name = number + " · " + told.text(section.chapter().title());
      draw(section.figures());
      add("chapter-" + number + ".xhtml", name, true, "chapter", Map.of("section", section));
    }
    List<Figures.Figure> loose = book.loose();
    if (!loose.isEmpty()) {
      draw(loose);
      add("figures.xhtml", say("book.figures"), true, "figures", Map.of("loose", loose));
    }
    for (int from = 1; from <= steps.size(); from += OneLanguage.STEPS) {
      int to = Math.min(from + OneLanguage.STEPS - 1, steps.size());
      List<Steps.Line> some = steps.subList(from - 1, to);
      add(OneLanguage.file(from), say("book.steps"), from == 1, "steps", Map.of("some", some));
    }
    if (!exhibit.guide().terms().isEmpty()) {
      add("glossary.xhtml", say("glossary.title"), true, "glossary", Map.of());
    }
    add("accounts.xhtml", say("accounts.label"), true, "accounts", Map.of());
  }

  private void draw(List<Figures.Figure> figures) {
    figures.forEach(
        figure -> pictures.put("figure-" + figure.from() + ".svg", Svg.of(figure.plan())));
  }

  private void add(String file, String title, boolean listed, String kind, Map<String, ?> more) {
    Map<String, @Nullable Object> model = model();
    model.putAll(more);
    model.put("name", title);
    pages.add(new Page(file, title, listed, fill(kind, model)));
  }

  private Map<String, @Nullable Object> model() {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("t", told);
    model.put("name", exhibit.title(language));
    model.put("pages", pages);
    model.put("track", book.track());
    model.put("told", steps.size());
    model.put("recorded", exhibit.run().stepCount());
    model.put("terms", exhibit.guide().terms());
    model.put("accounts", AccountsView.of(exhibit, links, book.track().first()));
    model.put("sentence", book.accounts());
    return model;
  }

  private String fill(String kind, Map<String, @Nullable Object> model) {
    return templates.fill("epub", kind, language, model).strip();
  }

  private String say(String key) {
    return messages.text(language, key);
  }

  private String whole(String title, String body) {
    return held(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
        <head><title>%2$s</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
        <body>
        %3$s
        </body>
        </html>
        """
            .formatted(language.tag(), Prose.text(title), body));
  }

  /** What XML cannot hold is replaced by the sign for what is unknown. */
  private static String held(String text) {
    return Letters.printable(text);
  }

  private String description(Map<String, String> files) {
    StringBuilder manifest = new StringBuilder();
    item(manifest, "nav", "nav.xhtml", "application/xhtml+xml\" properties=\"nav");
    item(manifest, "css", "book.css", "text/css");
    StringBuilder spine = new StringBuilder();
    for (int at = 0; at < pages.size(); at++) {
      item(manifest, "page-" + at, pages.get(at).file(), "application/xhtml+xml");
      spine.append("    <itemref idref=\"page-").append(at).append("\"/>\n");
      if (at == 0) {
        spine.append("    <itemref idref=\"nav\"/>\n");
      }
    }
    pictures
        .keySet()
        .forEach(name -> item(manifest, name.replace(".svg", ""), name, "image/svg+xml"));
    return held(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%1$s">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:uuid:%2$s</dc:identifier>
            <dc:title>%3$s</dc:title>
            <dc:language>%1$s</dc:language>
            <dc:description>%4$s</dc:description>
            <meta property="dcterms:modified">%5$s</meta>
            <meta property="schema:accessMode">textual</meta>
            <meta property="schema:accessMode">visual</meta>
            <meta property="schema:accessModeSufficient">textual</meta>
            <meta property="schema:accessibilityFeature">alternativeText</meta>
            <meta property="schema:accessibilityFeature">readingOrder</meta>
            <meta property="schema:accessibilityFeature">structuralNavigation</meta>
            <meta property="schema:accessibilityFeature">tableOfContents</meta>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">%6$s</meta>
          </metadata>
          <manifest>
        %7$s  </manifest>
          <spine>
        %8$s  </spine>
        </package>
        """
            .formatted(
                language.tag(),
                UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8)),
                Prose.text(exhibit.title(language)),
                Prose.text(book.accounts()),
                exhibit.run().info().startedAt().truncatedTo(ChronoUnit.SECONDS),
                Prose.text(say("epub.summary")),
                manifest,
                spine));
  }

  private static void item(StringBuilder manifest, String id, String file, String type) {
    manifest
        .append("    <item id=\"")
        .append(id)
        .append("\" href=\"")
        .append(file)
        .append("\" media-type=\"")
        .append(type)
        .append("\"/>\n");
  }
}
