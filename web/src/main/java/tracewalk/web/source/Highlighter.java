package tracewalk.web.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;

/** Colours source text line by line; the scanners are RSyntaxTextArea's, no window is opened. */
final class Highlighter {
  private final Supplier<TokenMaker> scanners;

  private Highlighter(Supplier<TokenMaker> scanners) {
    this.scanners = scanners;
  }

  static Highlighter java() {
    return new Highlighter(JavaTokenMaker::new);
  }

  static Highlighter python() {
    return new Highlighter(PythonTokenMaker::new);
  }

  List<CodeLine> lines(List<String> source) {
    TokenMaker scanner = scanners.get();
    List<CodeLine> lines = new ArrayList<>(source.size());
    int state = TokenTypes.NULL;
    for (String text : source) {
      Segment segment = new Segment(text.toCharArray(), 0, text.length());
      lines.add(
          new CodeLine(lines.size() + 1, pieces(scanner.getTokenList(segment, state, 0), text)));
      state = scanner.getLastTokenTypeOnLine(segment, state);
    }
    return lines;
  }

  private static List<CodeLine.Piece> pieces(Token first, String text) {
    List<CodeLine.Piece> pieces = new ArrayList<>();
    int covered = 0;
    for (Token token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
      covered += token.length();
      add(pieces, colour(token.getType()), token.getLexeme());
    }
    if (covered < text.length()) {
      add(pieces, "", text.substring(covered));
    }
    return List.copyOf(pieces);
  }

  private static void add(List<CodeLine.Piece> pieces, String colour, String text) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).colour().equals(colour)) {
      pieces.set(last, new CodeLine.Piece(colour, pieces.get(last).text() + text));
    } else {
      pieces.add(new CodeLine.Piece(colour, text));
    }
  }

  private static String colour(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP ->
          "com";
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.DATA_TYPE,
          TokenTypes.LITERAL_BOOLEAN ->
          "key";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE ->
          "str";
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          "num";
      case TokenTypes.ANNOTATION -> "ann";
      default -> "";
    };
  }
}
