package jp.madoguchi.db.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorkMapper {

    /** Not there yet: due at its time, so that a site that is new does not do a night's work at noon. */
    void add(@Param("name") String name, @Param("next") Instant next);

    /** Whose time has come and that no node holds. */
    List<String> due(Instant now);

    /** @return whether this node has it now */
    boolean claim(@Param("name") String name, @Param("node") UUID node, @Param("now") Instant now, @Param("until") Instant until);

    void hold(@Param("names") Collection<String> names, @Param("node") UUID node, @Param("until") Instant until);

    /** Compare and set: a node that lost its lease says nothing any more. */
    boolean ended(@Param("name") String name, @Param("node") UUID node, @Param("now") Instant now,
            @Param("next") Instant next, @Param("problem") String problem);

    /** Of what runs on each node: how it went last, somewhere. */
    void seen(@Param("name") String name, @Param("started") Instant started, @Param("now") Instant now,
            @Param("next") Instant next, @Param("problem") String problem);

    int failures(String name);

    List<Work> all();

    List<SetAside> failing(String work);

    List<SetAside> aside();

    void failed(@Param("work") String work, @Param("item") String item, @Param("problem") String problem,
            @Param("now") Instant now, @Param("next") Instant next, @Param("most") int most);

    void forget(@Param("work") String work, @Param("item") String item);

    void again(@Param("work") String work, @Param("item") String item, @Param("now") Instant now);
}
