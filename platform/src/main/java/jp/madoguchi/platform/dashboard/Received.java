package jp.madoguchi.platform.dashboard;

/** 受け付けた申請 of one entry in a fiscal year: online, and by all ways. */
public record Received(String code, String name, String bureau, long online, long total) {

    public Ratio ratio() {
        return new Ratio(online, total);
    }
}
