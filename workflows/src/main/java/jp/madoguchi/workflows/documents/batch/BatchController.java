package jp.madoguchi.workflows.documents.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.forms.text.TypedDay;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 一括作成: choosing, counting, starting, looking on, taking along. */
@Controller
@RequestMapping("/staff/batches")
class BatchController {

    /** As it was chosen so far; kept in the address, so that nothing is lost on the way back. */
    record Chosen(@Nullable String procedure, @Nullable String document, @Nullable String place,
            @Nullable String whose, @Nullable String from, @Nullable String until, @Nullable Integer counted) {
    }

    private final Batches batches;
    private final Offers offers;
    private final BatchFile file;

    BatchController(Batches batches, Offers offers, BatchFile file) {
        this.batches = batches;
        this.offers = offers;
        this.file = file;
    }

    @GetMapping
    ModelAndView list(Chosen chosen, Staff staff) {
        return view(staff, chosen);
    }

    private ModelAndView view(Staff staff, Chosen chosen) {
        var model = new HashMap<String, Object>();
        var procedures = batches.procedures(staff);
        var choice = procedures.stream().filter(one -> one.procedure().toString().equals(chosen.procedure)).findFirst();
        model.put("staff", staff);
        model.put("batches", batches.list(staff));
        model.put("procedures", procedures);
        model.put("chosen", chosen);
        choice.ifPresent(one -> {
            model.put("documents", offers.documents(one));
            model.put("places", offer(one, chosen).map(offer -> offers.places(one, offer)).orElse(Map.of()));
        });
        var problem = problem(chosen);
        model.put("problem", problem);
        var offer = choice.flatMap(one -> offer(one, chosen));
        model.put("offer", offer.orElse(null));
        if (offer.isPresent() && problem.isEmpty()) model.put("count",
                batches.count(staff, selection(staff, choice.get(), offer.get(), chosen)));
        return Screen.of("batch/list", model, problem);
    }

    @PostMapping
    ModelAndView begin(Chosen chosen, Staff staff) {
        var choice = batches.procedures(staff).stream().filter(one -> one.procedure().toString().equals(chosen.procedure)).findFirst();
        var offer = choice.flatMap(one -> offer(one, chosen));
        if (offer.isEmpty() || !problem(chosen).isEmpty()) return view(staff, chosen);
        var selection = selection(staff, choice.get(), offer.get(), chosen);
        var count = batches.count(staff, selection);
        if (count == 0 || chosen.counted == null || chosen.counted != count) return view(staff, chosen);
        return new ModelAndView("redirect:/staff/batches/" + batches.begin(staff, choice.get(), offer.get(), selection));
    }

    private Optional<Offer> offer(Choice choice, Chosen chosen) {
        return offers.documents(choice).stream().filter(one -> (one.step() + "." + one.kind()).equals(chosen.document)).findFirst();
    }

    private Selection selection(Staff staff, Choice choice, Offer offer, Chosen chosen) {
        var place = chosen.place != null && offers.places(choice, offer).containsKey(chosen.place) ? chosen.place : "";
        return new Selection(staff.authority(), staff.department(), choice.procedure(), offer.kind(), offer.sheet(),
                place, chosen.whose == null ? "" : chosen.whose,
                TypedDay.read(chosen.from).map(BatchController::start).orElse(Instant.EPOCH),
                        TypedDay.read(chosen.until).map(day -> start(day.plusDays(1)))
                        .orElse(start(LocalDate.of(9999, 1, 1))));
    }

    /** A code of {@code batch.bad.<code>}. */
    private static String problem(Chosen chosen) {
        if (TypedDay.isWrong(chosen.from)) return "from";
        if (TypedDay.isWrong(chosen.until)) return "until";
        return TypedDay.read(chosen.from).isPresent() && TypedDay.read(chosen.until)
                .filter(until -> until.isBefore(TypedDay.read(chosen.from).get())).isPresent() ? "order" : "";
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JapaneseTime.JAPAN).toInstant();
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable BatchId id, Staff staff) {
        var batch = batches.find(staff, id);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("batch", batch);
        model.put("problems", List.of());
        model.put("failures", batches.problems(batch));
        return new ModelAndView("batch/batch", model);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable BatchId id, Staff staff) {
        batches.cancel(staff, id);
        return "redirect:/staff/batches/" + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable BatchId id, Staff staff) {
        batches.resume(staff, id);
        return "redirect:/staff/batches/" + id;
    }

    @GetMapping({"/{id}/cancel", "/{id}/resume"})
    String back(@PathVariable BatchId id) {
        return "redirect:/staff/batches/" + id;
    }

    @GetMapping("/{id}/all.{ending}")
    ResponseEntity<StreamingResponseBody> file(@PathVariable BatchId id, @PathVariable String ending, Staff staff) {
        var batch = batches.find(staff, id);
        if (!batch.hasFile() || (!ending.equals("pdf") && !ending.equals("zip"))) throw new NotFound("file");
        batches.taken(staff, batch);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/" + ending))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("madoguchi-" + id.value().toString().substring(0, 13) + "." + ending).build()
                        .toString())
                .body(out -> {
                    if (ending.equals("pdf")) file.merged(batch, out);
                    else file.zip(batch, out);
                });
    }
}
