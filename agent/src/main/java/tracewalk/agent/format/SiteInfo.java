package tracewalk.agent.format;

/**
 * A place in a method from which recorded methods may be called.
 *
 * @param methodId the method that calls, 0 if unknown
 * @param declared the type that the call names, as a binary name
 * @param method the name that it calls
 */
public record SiteInfo(int methodId, int line, String declared, String method) {

  SiteInfo in(Place place) {
    int in = methodId == 0 ? 0 : methodId + place.methods();
    return new SiteInfo(in, line, declared, method);
  }
}
