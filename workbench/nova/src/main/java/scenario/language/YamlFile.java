package scenario.language;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Opens a YAML file; nothing of it is executed or instantiated. */
final class YamlFile {
  private YamlFile() {}

  static Entry open(Path path) {
    String name = path.toString();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      Node root = new Yaml(new LoaderOptions()).compose(reader);
      if (root == null) {
        throw new ScenarioError(name, 1, "expected a scenario, found an empty file");
      }
      checkLoops(name, root, new HashSet<>(), new HashSet<>());
      return new Entry(name, root);
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 1 : malformed.getProblemMark().getLine() + 1;
      throw new ScenarioError(name, line, "malformed YAML: " + malformed.getProblem());
    } catch (YAMLException malformed) {
      throw new ScenarioError(name, 1, "malformed YAML: " + firstLine(malformed.getMessage()));
    } catch (IOException unreadable) {
      throw new ScenarioError(name + ": cannot read the scenario: " + reason(path));
    }
  }

  private static void checkLoops(String name, Node node, Set<Node> above, Set<Node> done) {
    if (!above.add(node)) {
      int line = node.getStartMark().getLine() + 1;
      throw new ScenarioError(name, line, "malformed YAML: a value that contains itself");
    }
    if (done.add(node)) {
      inside(node).forEach(each -> checkLoops(name, each, above, done));
    }
    above.remove(node);
  }

  private static List<Node> inside(Node node) {
    List<Node> nodes = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      nodes.addAll(sequence.getValue());
    } else if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(tuple -> nodes.addAll(List.of(tuple.getKeyNode(), tuple.getValueNode())));
    }
    return nodes;
  }

  private static String firstLine(String text) {
    return String.valueOf(text).lines().findFirst().orElse("");
  }

  private static String reason(Path path) {
    if (Files.notExists(path)) {
      return "no such file";
    }
    return Files.isDirectory(path) ? "it is a folder" : "not readable as UTF-8 text";
  }
}
