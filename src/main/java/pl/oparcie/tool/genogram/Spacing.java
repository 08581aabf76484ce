package pl.oparcie.tool.genogram;

import java.util.List;

/**
 * Places on a line per row: never nearer than they must be, parents over the middle of their children, all close together. The sum of squares
 * of what is wished is made least by gradient steps; after each step every row is set apart again exactly (pool adjacent violators).
 */
final class Spacing {

    private static final int ROUNDS = 900;
    private static final double STEP = 0.06;

    /**
     * A wish: the mean of some be as far right of the mean of others as said.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; read in the innermost loop
    record Wish(int[] left, int[] right, double apart, double weight) {}

    private final int[][] order;
    private final double[][] apart;
    private final List<Wish> wishes;

    /**
     * A spacing.
     *
     * @param apart for every row and place in it, how far its centre is at least from the one before
     */
    Spacing(int[][] order, double[][] apart, List<Wish> wishes) {
        this.order = order;
        this.apart = apart;
        this.wishes = wishes;
    }

    double[] places(int count) {
        var x = new double[count];
        for (var row = 0; row < order.length; row++) {
            var at = 0.0;
            for (var i = 0; i < order[row].length; i++) {
                at += apart[row][i];
                x[order[row][i]] = at;
            }
        }
        var momentum = x.clone();
        var t = 1.0;
        for (var round = 0; round < ROUNDS; round++) {
            var pull = new double[count];
            for (var wish : wishes) {
                var miss = (mean(momentum, wish.right()) - mean(momentum, wish.left()) - wish.apart()) * wish.weight();
                for (var it : wish.right()) {
                    pull[it] -= miss / wish.right().length;
                }
                for (var it : wish.left()) {
                    pull[it] += miss / wish.left().length;
                }
            }
            var next = momentum.clone();
            for (var i = 0; i < count; i++) {
                next[i] += pull[i] * STEP * 2;
            }
            for (var row = 0; row < order.length; row++) {
                setApart(next, row);
            }
            var after = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            for (var i = 0; i < count; i++) {
                momentum[i] = next[i] + (t - 1) / after * (next[i] - x[i]);
            }
            x = next;
            t = round % 150 == 149 ? 1 : after;
        }
        return x;
    }

    private static double mean(double[] x, int[] of) {
        var sum = 0.0;
        for (var it : of) {
            sum += x[it];
        }
        return sum / of.length;
    }

    private void setApart(double[] x, int row) {
        var line = order[row];
        var sum = new double[line.length];
        var count = new int[line.length];
        var blocks = 0;
        var offset = 0.0;
        for (var i = 0; i < line.length; i++) {
            offset += apart[row][i];
            sum[blocks] = x[line[i]] - offset;
            count[blocks++] = 1;
            while (blocks > 1 && sum[blocks - 2] / count[blocks - 2] > sum[blocks - 1] / count[blocks - 1]) {
                sum[blocks - 2] += sum[blocks - 1];
                count[blocks - 2] += count[blocks - 1];
                blocks--;
            }
        }
        offset = 0;
        for (int i = 0, block = 0, left = 0; i < line.length; i++, left++) {
            if (left == count[block]) {
                block++;
                left = 0;
            }
            offset += apart[row][i];
            x[line[i]] = sum[block] / count[block] + offset;
        }
    }
}
