using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.Web.Demonstration;

namespace Registry.Web.Tests.Demonstration;

/// <summary>The demonstration could have been typed: each version of each notice passes the validation of the forms.</summary>
public sealed class DemonstrationLimitsTests
{
    [Fact]
    public void Values_OfEveryVersion_PassTheValidationOfForms()
    {
        var versions = DemonstrationContent.Read().Notices.SelectMany(notice => notice.Versions).ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Empty(Mistakes(version.Values)));
    }

    private static IEnumerable<string> Mistakes(AnswerSet values) =>
        values.Header.SelectMany(pair => Describe(pair.Key, AnswerValidation.Check(Definitions.Current.Field(pair.Key)!, pair.Value)))
            .Concat(values.Answers.SelectMany(pair => Describe(pair.Key, AnswerValidation.Check(Definitions.Current.Question(pair.Key)!, pair.Value))));

    private static IEnumerable<string> Describe(string id, IReadOnlyList<AnswerError> errors) =>
        errors.Select(error => $"{id} {error.Path}: {error.Code} {string.Join(' ', error.Arguments)}");
}
