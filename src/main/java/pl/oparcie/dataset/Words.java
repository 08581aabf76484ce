package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pl.oparcie.platform.text.Lemmas;

/** What a text is found by: the same words as {@link Lemmas#of}, each token asked of the dictionary once. */
final class Words {

    private static final int LONGEST = 100;

    private final Map<String, byte[][]> known = new ConcurrentHashMap<>();

    /** The words of a text, sorted by their bytes, each once; at the beginning of the array that is returned, {@code count} of them. */
    @SuppressWarnings("ArrayRecordComponent") // used up at once
    record Found(byte[][] words, int count) {}

    Found of(String text) {
        var all = new byte[128][];
        int count = 0;
        int length = text.length();
        int at = 0;
        while (at < length) {
            while (at < length && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < length && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                for (var word : known.computeIfAbsent(text.substring(start, at), Words::lookUp)) {
                    if (count == all.length) {
                        all = Arrays.copyOf(all, 2 * count);
                    }
                    all[count++] = word;
                }
            }
        }
        Arrays.sort(all, 0, count, Arrays::compareUnsigned);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || !Arrays.equals(all[kept - 1], all[i])) {
                all[kept++] = all[i];
            }
        }
        return new Found(all, kept);
    }

    private static byte[][] lookUp(String token) {
        return Lemmas.of(token).stream()
                .filter(word -> word.length() <= LONGEST)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
