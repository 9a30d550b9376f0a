using Registry.Domain.Identities;
using Registry.Domain.Questionnaire;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>One supplier and the notices that name it.</summary>
public sealed class SupplierModel(MentionDirectory directory, PublishedNotices notices, DefinitionCatalogue definitions)
    : MentionPageModel(MentionKind.Supplier, Links.Supplier, directory, notices, definitions);
