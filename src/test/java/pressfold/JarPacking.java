package pressfold;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import pressfold.render.MemberClasses;
import pressfold.render.TokenPacking;

/** Readies a jar for quick starts, in its place: {@code JarPacking JAR}. */
final class JarPacking {

  private JarPacking() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path fresh = Path.of(arguments[0] + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(fresh);
        ZipOutputStream to = new ZipOutputStream(file)) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (ZipEntry entry : from.stream().toList()) {
        files.put(entry.getName(), from.getInputStream(entry).readAllBytes());
      }
      Map<String, byte[]> packed = LambdaClasses.rewritten(files);
      packed.putAll(MemberClasses.of(files));
      packed.putAll(TokenPacking.tokens(files));
      ZipEntry first = from.entries().nextElement();
      for (Map.Entry<String, byte[]> each : packed.entrySet()) {
        ZipEntry old = from.getEntry(each.getKey());
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal((old == null ? first : old).getTimeLocal());
        to.putNextEntry(entry);
        to.write(each.getValue());
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
