package jp.madoguchi.workflows.messages.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.NewsId;

/** Preferences, news and owners' words kept in memory. */
final class ContactRows implements ContactMapper {

    final List<News> told = new ArrayList<>();
    final List<News> unheard = new ArrayList<>();
    final List<Instant> asked = new ArrayList<>();
    final List<ApplicationId> read = new ArrayList<>();
    private final Map<ApplicationId, ContactPreference> preferences = new LinkedHashMap<>();
    private final Map<Written, NewsText> texts = new LinkedHashMap<>();

    @Override
    public Optional<ContactPreference> find(ApplicationId application) {
        return Optional.ofNullable(preferences.get(application));
    }

    @Override
    public void ensure(ApplicationId application) {
        preferences.putIfAbsent(application, ContactPreference.usual(application));
    }

    @Override
    public ContactPreference lock(ApplicationId application) {
        return find(application).orElseThrow();
    }

    @Override
    public void put(ContactPreference preference) {
        preferences.put(preference.application(), preference);
    }

    @Override
    public void tell(News news) {
        told.add(news);
    }

    @Override
    public List<News> news(ApplicationId application, int most) {
        return told.reversed().stream().limit(most).toList();
    }

    @Override
    public void read(ApplicationId application, Instant at) {
        read.add(application);
    }

    @Override
    public List<News> unheard(ApplicationId application, Instant since) {
        asked.add(since);
        return unheard;
    }

    @Override
    public Optional<News> one(NewsId id) {
        return told.stream().filter(news -> news.id().equals(id)).findFirst();
    }

    @Override
    public Optional<NewsText> text(ProcedureId procedure, String kind, String step, String language) {
        return Optional.ofNullable(texts.get(new Written(kind, step, language)))
                .or(() -> Optional.ofNullable(texts.get(new Written(kind, "", language))));
    }

    @Override
    public List<String> languages(ProcedureId procedure) {
        return texts.keySet().stream().map(Written::language).distinct().toList();
    }

    @Override
    public List<Written> texts(ProcedureId procedure) {
        return List.copyOf(texts.keySet());
    }

    @Override
    public void write(ProcedureId procedure, String kind, String step, String language, NewsText text, PersonId by,
            Instant at) {
        texts.put(new Written(kind, step, language), text);
    }

    @Override
    public boolean forget(ProcedureId procedure, String kind, String step, String language) {
        return texts.remove(new Written(kind, step, language)) != null;
    }

    @Override
    public String authority(AuthorityId id) {
        return "三重県";
    }

    @Override
    public String phone(DepartmentId id) {
        return "059-123-4567";
    }
}
