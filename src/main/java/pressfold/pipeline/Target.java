package pressfold.pipeline;

import java.util.Optional;

/**
 * Where a site is published.
 *
 * @param to a repository's address or path, or a folder; empty for the remote of the repository
 *     that the articles lie in
 * @param branch the branch of a repository
 * @param squash whether the branch holds one commit alone
 * @param message what the commit says
 */
public record Target(Optional<String> to, String branch, boolean squash, String message) {}
