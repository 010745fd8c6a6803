package jp.madoguchi.platform.designer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.QuestionBlockId;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Clip;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Properties;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.designer.check.Readiness.Point;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;

/** 部品の一覧 of an authority: those that come with the software, and those that its owners keep. An own one of the same name stands first. */
@Service
public class Library {

    private static final Address ORIGINS = Address.of("origins", "");
    private static final List<Block> GIVEN = given();

    private final BlockMapper mapper;
    private final Procedures procedures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Library(BlockMapper mapper, Procedures procedures, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.procedures = procedures;
        this.events = events;
        this.clock = clock;
    }

    public List<Block> of(AuthorityId authority) {
        var byName = new LinkedHashMap<String, Block>();
        GIVEN.forEach(block -> byName.put(block.name(), block));
        mapper.of(authority).forEach(block -> byName.put(block.name(), block));
        return List.copyOf(byName.values());
    }

    private Block get(AuthorityId authority, String id) {
        return of(authority).stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("block"));
    }

    /** Keeps copied questions under a name; under a name that is there already, as its next revision. */
    @Transactional
    public void keep(Staff staff, String name, ArrayNode clip) {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        var folded = Fold.line(name);
        if (folded.isEmpty() || clip.isEmpty()) return;
        var short60 = Fold.first(folded, 60);
        var given = GIVEN.stream().filter(block -> block.name().equals(short60)).mapToInt(Block::revision).max().orElse(0);
        mapper.keep(QuestionBlockId.next(clock.instant()), staff.authority(), short60, clip, given + 1, staff.person(), clock.instant());
        events.publishEvent(new StaffAct(staff, AuditAction.BLOCK_KEEP, null, short60));
    }

    @Transactional
    void remove(Staff staff, String name) {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        if (mapper.remove(staff.authority(), name) > 0) events.publishEvent(new StaffAct(staff, AuditAction.BLOCK_REMOVE, null, name));
    }

    /** Puts a copy of a block behind the chosen element and notes where it came from. */
    public List<Edit> insert(AuthorityId authority, String id, Blueprint into, Address behind) {
        var block = get(authority, id);
        var edits = new ArrayList<>(Clip.paste(block.clip(), into, behind));
        for (var edit : List.copyOf(edits))
            if (edit instanceof Edit.Add(var list, var after, var element) && element.has("type"))
                edits.add(origin(into, element.get("key").asString(), block, element.get("key").asString()));
        return edits;
    }

    private static Edit origin(Blueprint into, String field, Block block, String as) {
        var value = FormJson.tree().objectNode().put("block", block.name()).put("revision", block.revision());
        return new Edit.Put(ORIGINS, as, value, into.find(ORIGINS).orElseThrow().get(field));
    }

    /** Blocks that have changed since they were copied into this form, once each. */
    List<Point> points(Procedure procedure, Blueprint blueprint) {
        var now = new LinkedHashMap<String, Block>();
        of(procedure.authority()).forEach(block -> now.put(block.name(), block));
        return stale(blueprint, now).keySet().stream().map(name -> Point.warn("block", "/blocks", name)).toList();
    }

    /** The fields that came from an older revision, by the block's name. */
    Map<String, List<String>> stale(Blueprint blueprint, Map<String, Block> now) {
        var found = new LinkedHashMap<String, List<String>>();
        blueprint.find(ORIGINS).orElseThrow().forEachEntry((field, origin) -> {
            var block = now.get(origin.path("block").asString());
            var changed = block != null && block.revision() > origin.path("revision").asInt()
                    && blueprint.find(Address.field(field)).isPresent();
            if (block != null && changed) found.computeIfAbsent(block.name(), name -> new ArrayList<>()).add(field);
        });
        return found;
    }

    private static List<Block> given() {
        try {
            var json = new ClassPathResource("blocks.json", Library.class).getContentAsString(StandardCharsets.UTF_8);
            var all = new ArrayList<Block>();
            FormJson.mapper().readTree(json).forEach(block -> {
                var clip = FormJson.tree().arrayNode();
                block.get("fields").forEach(field -> clip.addObject().put("at", Address.field(field.get("key").asString()).toString())
                        .set("element", Properties.canonical((tools.jackson.databind.node.ObjectNode) field)));
                all.add(new Block(block.get("id").asString(), block.get("name").asString(), clip, 1, false, null));
            });
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
