using System.Reflection;
using RouteModel.Resources;
using RouteModel.RouteGroups;
using RouteModel.Tests.Architecture;

namespace RouteModel.Tests.PublicApi;

/// <summary>
/// The public surface is a reviewed file for each library. Set ROUTEMODEL_UPDATE_BASELINES to write the files anew, and read the difference
/// before committing it.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly Assembly[] Libraries = [typeof(Finding).Assembly, typeof(RouteGroupCompiler).Assembly];

    [TestCaseSource(nameof(Libraries))]
    public void The_public_surface_is_the_reviewed_one(Assembly library)
    {
        string path = Path.Combine(Repository.Root, "tests", "RouteModel.Tests", "PublicApi", library.GetName().Name + ".txt");
        string actual = ApiText.Of(library);
        if (Environment.GetEnvironmentVariable("ROUTEMODEL_UPDATE_BASELINES") is { Length: > 0 })
        {
            File.WriteAllText(path, actual);
        }

        Assert.That(actual, Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")));
    }
}
