package tracewalk.trace.align;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What of a fact only names something: another run may have another name for it. */
public interface Naming {

  /** A fact that is a unique id as a whole names something, any other does not. */
  Naming WHOLE_IDS = new WholeIds();

  /** The fact without the names in it, which are told in their order. */
  String without(String fact, Consumer<String> names);

  /** See {@link #WHOLE_IDS}. */
  final class WholeIds implements Naming {
    private static final Pattern ID =
        Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private WholeIds() {}

    @Override
    public String without(String fact, Consumer<String> names) {
      if (!ID.matcher(fact).matches()) {
        return fact;
      }
      names.accept(fact);
      return "";
    }
  }
}
