package pl.oparcie.dataset;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that can be repeated: a stream of its own for each thing, from the seed and what the thing is. */
final class Rnd {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Rnd(long... parts) {
        this.random = new SplittableRandom(mix(parts));
    }

    static long mix(long... parts) {
        var mixed = GOLDEN;
        for (var part : parts) {
            mixed = (mixed ^ part) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... list) {
        return list[random.nextInt(list.length)];
    }

    /** The place of one of these weights. */
    int weighted(double... weights) {
        double sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A place in a list whose first ones are the most frequent, as names are. */
    int ranked(int size) {
        // the square of a fraction: the first tenth of a list comes up a third of the time
        double fraction = random.nextDouble();
        return (int) (fraction * fraction * size);
    }

    <T> T ranked(List<T> list) {
        return list.get(ranked(list.size()));
    }

    double gaussian() {
        return random.nextGaussian();
    }

    /** An identifier of version 7 as if made at that moment. */
    UUID id(long millis) {
        return id(millis, random.nextLong(), random.nextLong());
    }

    static UUID id(long millis, long a, long b) {
        return new UUID((millis << 16) | 0x7000L | (a & 0xFFFL), 0x8000000000000000L | (b & 0x3FFFFFFFFFFFFFFFL));
    }
}
