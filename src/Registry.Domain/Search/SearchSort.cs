namespace Registry.Domain.Search;

public enum SearchSort
{
    Relevance,
    Newest,
    Title,
}
