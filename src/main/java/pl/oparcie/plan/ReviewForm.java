package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.platform.web.Fields;

/** From the form of a review to what it says. Goals and scales are those the page showed, in their order. */
final class ReviewForm {

    private ReviewForm() {}

    static NewReview parse(Fields in, NewReview.Kind kind, Plan plan, List<ReviewStore.Scale> scales, LocalDate today) {
        var on = in.requiredDate("on");
        if (on.isAfter(today)) {
            in.reject("on", "problem.date-future");
        }
        var effects = kind == NewReview.Kind.FINAL
                ? in.requiredText("effects", Fields.LONGEST)
                : in.text("effects").orElse("");
        return new NewReview(
                kind,
                on,
                in.text("participants", 500).orElse(""),
                goals(in, plan),
                points(in, scales),
                in.requiredChoice("conclusion", NewReview.Conclusion.class),
                in.date("nextOn").orElse(null),
                in.text("note").orElse(""),
                effects,
                in.text("durability").orElse(""),
                in.text("recommendations").orElse(""),
                in.text("keeping").orElse(""));
    }

    private static List<NewReview.Goal> goals(Fields in, Plan plan) {
        var goals = new ArrayList<NewReview.Goal>();
        for (var i = 0; i < plan.goals().size(); i++) {
            var row = in.row("goals", i);
            var view = row.text("clientView", 4000).orElse("");
            if (row.flag("viewRefused") && !view.isEmpty()) {
                row.reject("viewRefused", "review.view-and-refusal");
            }
            goals.add(new NewReview.Goal(
                    plan.goals().get(i).key(),
                    row.integer("value", 0, 10).orElse(null),
                    row.text("helped", 4000).orElse(""),
                    row.text("hindered", 4000).orElse(""),
                    view,
                    row.flag("viewRefused"),
                    row.text("workerView", 4000).orElse("")));
        }
        return goals;
    }

    private static List<NewReview.Point> points(Fields in, List<ReviewStore.Scale> scales) {
        var points = new ArrayList<NewReview.Point>();
        for (var i = 0; i < scales.size(); i++) {
            point(in.row("scales", i), scales.get(i).name()).ifPresent(points::add);
        }
        var fresh = in.text("newScale.name", 200);
        fresh.flatMap(name -> point(in, "newScale.", name)).ifPresent(points::add);
        return points;
    }

    private static Optional<NewReview.Point> point(Fields row, String name) {
        return point(row, "", name);
    }

    private static Optional<NewReview.Point> point(Fields row, String at, String name) {
        return row.integer(at + "value", 0, 10)
                .map(value -> new NewReview.Point(
                        name, value, row.choice(at + "filledBy", FilledBy.class).orElse(FilledBy.TOGETHER)));
    }
}
