package pl.oparcie.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, started as {@code ./oparcie run} starts it and measuring itself. */
final class Server implements AutoCloseable {

    /** The options of {@code ./oparcie run}, handed over by the script. */
    static final String OPTIONS = "OPARCIE_JAVA_OPTIONS";

    private static final String WITHOUT_SCRIPT =
            "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx512m -XX:+UseSerialGC";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path collections;
    private final int port;
    private final double startSeconds;
    private final Thread stop = new Thread(this::end);

    private Server(Process process, Path collections, int port, long begun) throws IOException, InterruptedException {
        this.process = process;
        this.collections = collections;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(stop);
        answers();
        this.startSeconds = (System.nanoTime() - begun) / 1e9;
    }

    /** Starts it on a data directory and waits for the first page. */
    static Server start(Path data) throws IOException, InterruptedException {
        var collections = Files.createTempFile("oparcie-gc", ".log");
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(options());
        command.add("-Xlog:gc:file=" + collections);
        command.addAll(List.of(
                "-jar",
                jar(),
                "--server.port=" + port,
                "--oparcie.data=" + data,
                "--oparcie.trial=true",
                "--oparcie.demo=false",
                "--oparcie.measure=sql"));
        var log = data.resolveSibling(data.getFileName() + ".log").toFile();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new Server(process, collections, port, begun);
    }

    /** The options the program runs with. */
    static List<String> options() {
        var given = System.getenv(OPTIONS);
        return List.of((given == null ? WITHOUT_SCRIPT : given).strip().split("\\s+"));
    }

    /** The same for a report: where the image of the program lies is nobody's business. */
    static String shownOptions() {
        return String.join(" ", options())
                .replaceAll("-XX:AOTCache=\\S+", "-XX:AOTCache=...")
                .replaceAll("-Xlog:\\S+ ?", "")
                .strip();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The jar this command runs from is the program. */
    static String jar() {
        return System.getProperty("java.class.path");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void answers() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/login"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
        close();
        throw new IOException("the program did not start; its log lies beside the data directory");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From the start of the process to its first page. */
    double startSeconds() {
        return startSeconds;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Memory memory() throws IOException, InterruptedException {
        return Memory.of(process.pid(), Files.readString(collections, StandardCharsets.UTF_8));
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
            Files.deleteIfExists(collections);
        } catch (IllegalStateException | IOException e) {
            // the machine is going down with us, or the file went first
        }
    }
}
