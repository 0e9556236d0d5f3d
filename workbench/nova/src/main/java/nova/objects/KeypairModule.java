package nova.objects;

import port.PortOf;

/** The kinds of key pairs. */
@PortOf("nova/objects/keypair.py")
public final class KeypairModule {

  public static final String KEYPAIR_TYPE_SSH = "ssh";
  public static final String KEYPAIR_TYPE_X509 = "x509";

  private KeypairModule() {}
}
