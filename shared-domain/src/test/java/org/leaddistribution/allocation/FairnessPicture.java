package org.leaddistribution.allocation;

import static java.util.stream.Collectors.joining;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;
import static org.leaddistribution.allocation.AProblem.aProblem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.engine.Allocator;

/// Draws how full two ways of dealing fill each member's quota, as an SVG for light and dark pages.
final class FairnessPicture {
    private static final Map<Integer, String> TIERS =
            new TreeMap<>(Map.of(BRONZE, "Bronze", SILVER, "Silver", GOLD, "Gold"));
    private static final int TOP = 74;
    private static final int FULL = 150;
    private static final int BOTTOM = TOP + FULL;
    private static final int PANEL = 350;

    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 300" role="img" font-family="system-ui, sans-serif" font-size="12">
              <title>How much of its quota each member gets</title>
              <style>
                text { fill: #1f2328 } .axis { stroke: #8c959f; stroke-width: 1 } .ours { fill: #0a7d5c } .loop { fill: #c4721d }
                @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .axis { stroke: #7d8590 } .ours { fill: #3fb98f } .loop { fill: #e39a4a } }
              </style>
              <rect class="loop" x="40" y="8" width="12" height="12"/><text x="58" y="18">who was created first takes first</text>
              <rect class="ours" x="270" y="8" width="12" height="12"/><text x="288" y="18">this product</text>
            """;

    private FairnessPicture() {}

    static String svg() {
        var bronze = aProblem().withMembers(15, BRONZE).withLeads(100).build();
        var tiers =
                aProblem()
                        .withMembers(5, BRONZE)
                        .withMembers(2, SILVER)
                        .withMembers(1, GOLD)
                        .withLeads(1_000, 9)
                        .build();
        return HEAD
                + panel(40, "15 Bronze members, 100 leads, ten copies of each", bronze)
                + panel(420, "5 Bronze, 2 Silver, 1 Gold; 1,000 leads, one copy of each", tiers)
                + "</svg>\n";
    }

    private static String panel(int left, String title, AllocationProblem problem) {
        var loop = FirstComeLoop.shares(problem);
        var ours = Allocator.allocate(problem).members().stream().map(MemberShare::share).toList();
        double step = (double) PANEL / loop.size();
        var bars = new StringBuilder(text(left, TOP - 30, title)).append(scale(left));
        for (int member = 0; member < loop.size(); member++) {
            int quota = problem.members().get(member).quota();
            double x = left + member * step + step * 0.1;
            bars.append(bar("loop", x, step * 0.4, new FillRatio(loop.get(member), quota)));
            bars.append(
                    bar(
                            "ours",
                            x + step * 0.4,
                            step * 0.4,
                            new FillRatio(ours.get(member), quota)));
            bars.append(text(x + step * 0.25, BOTTOM + 15, tier(quota).substring(0, 1)));
        }
        return bars
                + text(left, BOTTOM + 38, "first come: " + words(problem, loop))
                + text(left, BOTTOM + 56, "this product: " + words(problem, ours));
    }

    private static String tier(int quota) {
        return TIERS.getOrDefault(quota, "?");
    }

    private static String scale(int left) {
        return String.format(
                        Locale.ROOT,
                        "  <path class=\"axis\" fill=\"none\" d=\"M%d %dV%dH%d\"/>\n",
                        left,
                        TOP - 8,
                        BOTTOM,
                        left + PANEL)
                + text(left - 36, TOP + 4, "100%")
                + text(left - 22, BOTTOM, "0%");
    }

    private static String bar(String way, double x, double width, FillRatio ratio) {
        double height = ratio.value() * FULL;
        return String.format(
                Locale.ROOT,
                "  <rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                way,
                x,
                BOTTOM - height,
                width,
                height);
    }

    private static String text(double x, int y, String words) {
        return String.format(Locale.ROOT, "  <text x=\"%.1f\" y=\"%d\">%s</text>\n", x, y, words);
    }

    /// Such as `Bronze 67 ×10, 66 ×5`.
    private static String words(AllocationProblem problem, List<Integer> shares) {
        return TIERS.entrySet().stream()
                .map(tier -> Map.entry(tier.getValue(), counts(problem, shares, tier.getKey())))
                .filter(tier -> !tier.getValue().isEmpty())
                .map(tier -> tier.getKey() + " " + tier.getValue())
                .collect(joining("; "));
    }

    private static String counts(AllocationProblem problem, List<Integer> shares, int quota) {
        var counts = new TreeMap<Integer, Integer>();
        IntStream.range(0, shares.size())
                .filter(member -> problem.members().get(member).quota() == quota)
                .forEach(member -> counts.merge(shares.get(member), 1, Integer::sum));
        return counts.descendingMap().entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " ×" + each.getValue()))
                .collect(joining(", "));
    }
}
