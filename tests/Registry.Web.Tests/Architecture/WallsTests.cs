using System.Reflection;
using System.Text.RegularExpressions;
using Registry.Domain.Bodies;

namespace Registry.Web.Tests.Architecture;

public sealed partial class WallsTests
{
    private static readonly string[] DomainMayUse = ["FluentValidation", "YamlDotNet", "BouncyCastle.Cryptography"];

    [Fact]
    public void Domain_References_AreTheRuntimeAndThreeLibraries()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var others = typeof(Siren).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !File.Exists(Path.Combine(runtime, name + ".dll")));

        Assert.Empty(others.Except(DomainMayUse));
    }

    [Fact]
    public void Saving_OutsideServices_DoesNotHappen()
    {
        var savers = Source.Files("src/Registry.Web", ".cs", ".cshtml")
            .Where(path => Saving().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Path.Combine(Source.Root, "src", "Registry.Web"), path))
            .Where(path => !path.StartsWith("Services" + Path.DirectorySeparatorChar, StringComparison.Ordinal));

        Assert.Empty(savers);
    }

    [Fact]
    public void PagesAndApi_Constructors_NeverTakeTheDatabase()
    {
        var takers = typeof(Program).Assembly.GetTypes()
            .Where(type => type.Namespace is { } space && (space.StartsWith("Registry.Web.Pages", StringComparison.Ordinal) || space.StartsWith("Registry.Web.Api", StringComparison.Ordinal)))
            .Where(type => Parameters(type).Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(Microsoft.EntityFrameworkCore.DbContext))));

        Assert.Empty(takers);
    }

    private static IEnumerable<ParameterInfo> Parameters(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetConstructors(All).Cast<MethodBase>().Concat(type.GetMethods(All)).SelectMany(method => method.GetParameters());
    }

    [GeneratedRegex(@"\.(SaveChanges|SaveChangesAsync|ExecuteUpdate|ExecuteUpdateAsync|ExecuteDelete|ExecuteDeleteAsync|ExecuteSqlRaw|ExecuteSqlRawAsync|ExecuteSql|ExecuteSqlAsync)\(")]
    private static partial Regex Saving();
}
