using Registry.Domain.Identities;
using Registry.Domain.Questionnaire;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>One dataset and the notices that name it.</summary>
public sealed class DatasetModel(MentionDirectory directory, PublishedNotices notices, DefinitionCatalogue definitions)
    : MentionPageModel(MentionKind.Dataset, Links.Dataset, directory, notices, definitions);
