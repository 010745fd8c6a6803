package jp.madoguchi.platform.office.dashboard;

/** 受け付けた申請 of one entry in a fiscal year: online, and by all ways. */
public record Received(String code, String bureau, long online, long total) {

    /** Applications that came one way, of an entry or of a procedure. */
    record Count(java.util.UUID id, jp.madoguchi.platform.office.registry.entry.IntakeChannel channel, long count) {
    }

    public Ratio ratio() {
        return new Ratio(online, total);
    }
}
