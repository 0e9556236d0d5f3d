/**
 * Arguments of a command line as Python's argparse of that time takes and refuses them. Start with
 * {@link runtime.argparse.ArgumentParser}.
 */
package runtime.argparse;
