package tracewalk.agent.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a woven class.
 *
 * @param className binary name of the declaring class
 * @param descriptor as in the class file, such as {@code (ILjava/lang/String;)V}
 * @param parameterTypes simple names
 * @param line first line of the code, 0 if unknown
 * @param lastLine last line of the code, 0 if unknown
 * @param typeOrigin text of the origin annotation on the class
 * @param memberOrigin text of the origin annotation on the method
 */
public record MethodInfo(
    int id,
    String className,
    String method,
    String descriptor,
    List<String> parameterNames,
    List<String> parameterTypes,
    @Nullable String file,
    int line,
    int lastLine,
    @Nullable String typeOrigin,
    @Nullable String memberOrigin,
    boolean isStatic,
    boolean synthetic) {

  MethodInfo in(Place place) {
    return new MethodInfo(
        id + place.methods(),
        className,
        method,
        descriptor,
        parameterNames,
        parameterTypes,
        file,
        line,
        lastLine,
        typeOrigin,
        memberOrigin,
        isStatic,
        synthetic);
  }
}
