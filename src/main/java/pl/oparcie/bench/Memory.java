package pl.oparcie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Memory of the program in megabytes, and its collections in milliseconds.
 *
 * @param resident held now, heap and all else
 * @param mostResident the most it ever held
 * @param heap used on the heap now
 * @param mostHeap used before the largest collection
 * @param heapLimit what the options allow
 */
record Memory(
        double resident,
        double mostResident,
        double heap,
        double mostHeap,
        double heapLimit,
        int collections,
        double pauseP50,
        double pauseP95,
        double pauseMax) {

    private static final Pattern COLLECTION =
            Pattern.compile("Pause.* (\\d+)([MK])->(\\d+)([MK])\\((\\d+)([MK])\\) ([0-9.]+)ms");
    private static final Pattern LIMIT = Pattern.compile("-Xmx(\\d+)m");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Memory of(long pid, String log) throws IOException, InterruptedException {
        var status = Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8);
        var pauses = COLLECTION
                .matcher(log)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(7)))
                .toArray();
        var most = COLLECTION
                .matcher(log)
                .results()
                .mapToDouble(found -> megabytes(found.group(1), found.group(2)))
                .max()
                .orElse(0);
        return new Memory(
                kilobytes(status, "VmRSS"),
                kilobytes(status, "VmHWM"),
                Numbers.round(heap(pid), 0),
                most,
                limit(),
                pauses.length,
                Numbers.percentile(pauses, 50),
                Numbers.percentile(pauses, 95),
                Arrays.stream(pauses).max().orElse(0));
    }

    private static double megabytes(String number, String unit) {
        return Double.parseDouble(number) / (unit.equals("K") ? 1024 : 1);
    }

    private static double kilobytes(String status, String name) {
        var found = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        return found.find() ? Math.round(Double.parseDouble(found.group(1)) / 1024) : 0;
    }

    private static double limit() {
        var found = LIMIT.matcher(String.join(" ", Server.options()));
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    /** Young and old generation together, as the virtual machine tells; the metaspace comes after them. */
    private static double heap(long pid) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(
                        Server.java().resolveSibling("jcmd").toString(), Long.toString(pid), "GC.heap_info")
                .start();
        var text = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        var end = text.indexOf("Metaspace");
        return USED.matcher(end < 0 ? text : text.substring(0, end))
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .sum()
                / 1024;
    }
}
