package pressfold.publish;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Credentials as git itself gets them: from its credential helpers, by {@code git credential fill}.
 */
final class GitCredentials extends CredentialsProvider {

  private final String remote;

  GitCredentials(String remote) {
    this.remote = remote;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    return remote.startsWith("https://") || remote.startsWith("http://");
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    Map<String, String> answer = ask();
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user && answer.containsKey("username")) {
        user.setValue(answer.get("username"));
      } else if (item instanceof CredentialItem.Password password
          && answer.containsKey("password")) {
        password.setValue(answer.getOrDefault("password", "").toCharArray());
      } else {
        return false;
      }
    }
    return true;
  }

  private Map<String, String> ask() {
    Map<String, String> answer = new HashMap<>();
    URI address = URI.create(remote);
    ProcessBuilder git = new ProcessBuilder("git", "credential", "fill");
    git.environment().put("GIT_TERMINAL_PROMPT", "0");
    try {
      Process process = git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (Writer question = process.outputWriter(StandardCharsets.UTF_8)) {
        question.write("protocol=" + address.getScheme() + "\n");
        question.write("host=" + address.getAuthority() + "\n\n");
      }
      for (String line : process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          answer.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      // Without git there are no helpers; the server's refusal tells the user.
    }
    return answer;
  }
}
