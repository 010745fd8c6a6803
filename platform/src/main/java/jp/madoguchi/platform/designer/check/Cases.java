package jp.madoguchi.platform.designer.check;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.platform.designer.check.Readiness.Point;
import org.springframework.stereotype.Component;

/** 試しの例: runs the test cases of a draft against its form. */
@Component
public class Cases {

    /** A case, what the form makes of it now, and how that differs from what is expected. */
    public record Run(TestCase example, TestCase.Outcome now, List<TestCase.Surprise> surprises) {
        public boolean isPassed() {
            return surprises.isEmpty();
        }
    }

    public List<TestCase> of(Blueprint blueprint) {
        return blueprint.json().get("cases").valueStream().map(one -> FormJson.ofTree(one, TestCase.class)).toList();
    }

    public List<Run> run(Form form, Blueprint blueprint, Masters masters) {
        return of(blueprint).stream().map(example -> {
            var now = example.run(form, masters);
            return new Run(example, now, example.surprises(now, form));
        }).toList();
    }

    List<Point> points(Form form, Blueprint blueprint, Masters masters) {
        var runs = run(form, blueprint, masters);
        var points = new ArrayList<Point>();
        runs.stream().filter(run -> !run.isPassed()).forEach(run -> {
            var first = run.surprises().getFirst();
            points.add(Point.bad("case." + first.code(), "/cases#" + run.example().key(), run.example().name(),
                    first.at(), first.was(), first.is()));
        });
        if (runs.isEmpty()) points.add(Point.warn("noCases", "/cases"));
        else if (points.isEmpty()) points.add(Point.good("cases", "/cases", runs.size()));
        return points;
    }
}
