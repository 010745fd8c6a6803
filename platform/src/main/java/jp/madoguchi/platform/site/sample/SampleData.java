package jp.madoguchi.platform.site.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.address.PostalCodeTable;
import jp.madoguchi.forms.submission.MasterLists;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the sample authority and its published procedures; whole or not at all, before the first request. */
@Component
@Profile("demo | sample")
class SampleData implements SmartInitializingSingleton {

    private static final Map<String, String> SELECTIONS = Map.of("early_selection", "前期選抜", "late_selection", "後期選抜",
            "sports_quota", "スポーツ特別枠選抜");
    private static final List<String> OFFICES = List.of("桑名地域防災総合事務所", "四日市地域防災総合事務所", "鈴鹿地域防災総合事務所", "津地域防災総合事務所",
            "松阪地域防災総合事務所", "南勢志摩地域活性化局", "伊賀地域防災総合事務所", "紀北地域活性化局", "紀南地域活性化局");

    private final SampleMapper mapper;
    private final PostalCodeTable postalCodes;
    private final TransactionTemplate transaction;
    private final SampleAuthority authority;
    private final MasterLists masters;
    private final SampleProcedures procedures;
    private final SampleRegistry registry;

    SampleData(SampleMapper mapper, PostalCodeTable postalCodes, TransactionTemplate transaction, SampleAuthority authority,
            MasterLists masters, SampleProcedures procedures, SampleRegistry registry) {
        this.mapper = mapper;
        this.postalCodes = postalCodes;
        this.transaction = transaction;
        this.authority = authority;
        this.masters = masters;
        this.procedures = procedures;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (mapper.isEmpty()) fill();
        });
    }

    private void fill() {
        var mie = authority.make();
        SampleFiles.rows("postal_codes.csv").forEach(row -> postalCodes.add(row.getOrDefault("code", ""), 0, row.getOrDefault("town", "")));
        masters.replace(mie, "offices", OFFICES.stream().map(name -> Map.of("name", name)).toList());
        masters.replace(mie, "schools", courses());
        registry.fill(mie, SampleFiles.rows("digitalisation_targets.csv"));
        procedures.publish(mie);
    }

    /** One row for each course and each selection that it takes part in. */
    private static List<Map<String, String>> courses() {
        var all = new ArrayList<Map<String, String>>();
        for (var row : SampleFiles.rows("schools.csv"))
            SELECTIONS.forEach((column, selection) -> {
                if ("yes".equals(row.get(column))) all.add(Map.of("selection", selection, "school", row.get("school"),
                        "municipality", row.get("municipality"), "courseForm", row.get("course_form"), "course", row.get("course")));
            });
        return all;
    }
}
