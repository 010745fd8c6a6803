package jp.madoguchi.db.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorkMapper {

    /** Due at its time, so that a new site does no night's work at noon; one that is there is due no later than its line says. */
    void add(@Param("name") String name, @Param("next") Instant next);

    /** Whose time has come and that no other node holds: what this one holds, though nothing runs, it could not write down as ended. */
    List<String> due(@Param("now") Instant now, @Param("node") UUID node);

    /**
     * @param early also before its time, where somebody asks for it
     * @return whether this node has it now
     */
    boolean claim(@Param("name") String name, @Param("node") UUID node, @Param("now") Instant now, @Param("until") Instant until,
            @Param("early") boolean early);

    void hold(@Param("names") Collection<String> names, @Param("node") UUID node, @Param("until") Instant until);

    /** Compare and set: a node that lost its lease says nothing any more. */
    boolean ended(@Param("name") String name, @Param("node") UUID node, @Param("now") Instant now,
            @Param("next") Instant next, @Param("problem") String problem);

    /** Of what runs on each node: how it went last, somewhere. */
    void seen(@Param("name") String name, @Param("started") Instant started, @Param("now") Instant now,
            @Param("next") Instant next, @Param("problem") String problem);

    int failures(String name);

    List<WorkStanding> all();

    List<SetAside> failing(String work);

    List<SetAside> aside();

    void failed(@Param("work") String work, @Param("item") String item, @Param("problem") String problem,
            @Param("now") Instant now, @Param("next") Instant next, @Param("most") int most);

    void forget(@Param("work") String work, @Param("item") String item);

    void again(@Param("work") String work, @Param("item") String item, @Param("now") Instant now);
}
