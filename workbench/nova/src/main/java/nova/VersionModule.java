package nova;

/** The release that the port follows. */
public final class VersionModule {
  private VersionModule() {}

  public static String versionString() {
    return "12.0.6";
  }

  /** With the packager's suffix, of which there is none. */
  public static String versionStringWithPackage() {
    return versionString();
  }
}
