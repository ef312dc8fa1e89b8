using RouteModel.Resources.Cel.Semvers;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Semantic versions. Kubernetes: <c>pkg/cel/library/semverlib.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>semver(text)</c>.</summary>
    public static CelValue Semver(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? ReadSemver(text.Value, isNormalized: false) : Refuse("semver", value);
    }

    /// <summary><c>semver(text, normalize)</c>.</summary>
    public static CelValue Semver(CelEvaluation cel, CelValue value, CelValue normalize)
    {
        cel.Charge(Traversal(value));
        return (value, normalize) is (CelString text, CelBool isNormalized)
            ? ReadSemver(text.Value, isNormalized.Value)
            : Refuse("semver", value, normalize);
    }

    /// <summary><c>isSemver(text)</c>.</summary>
    public static CelValue IsSemver(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? CelBool.Of(ReadSemver(text.Value, isNormalized: false) is CelSemver) : Refuse("isSemver", value);
    }

    /// <summary><c>isSemver(text, normalize)</c>.</summary>
    public static CelValue IsSemver(CelEvaluation cel, CelValue value, CelValue normalize)
    {
        cel.Charge(Traversal(value));
        return (value, normalize) is (CelString text, CelBool isNormalized)
            ? CelBool.Of(ReadSemver(text.Value, isNormalized.Value) is CelSemver)
            : Refuse("isSemver", value, normalize);
    }

    /// <summary><c>semver.major()</c>.</summary>
    public static CelValue Major(CelEvaluation cel, CelValue value) => PartOf(cel, "major", value, static version => version.Major);

    /// <summary><c>semver.minor()</c>.</summary>
    public static CelValue Minor(CelEvaluation cel, CelValue value) => PartOf(cel, "minor", value, static version => version.Minor);

    /// <summary><c>semver.patch()</c>.</summary>
    public static CelValue Patch(CelEvaluation cel, CelValue value) => PartOf(cel, "patch", value, static version => version.Patch);

    private static CelValue PartOf(CelEvaluation cel, string function, CelValue value, Func<SemanticVersion, ulong> part)
    {
        cel.Charge(1);

        // Go converts the unsigned number to a signed one, whatever becomes of it.
        return value is CelSemver semver ? new CelInt(unchecked((long)part(semver.Version))) : Refuse(function, value);
    }

    private static CelValue ReadSemver(string text, bool isNormalized)
    {
        string? error = isNormalized
            ? SemanticVersion.ParseNormalized(text, out SemanticVersion? version)
            : SemanticVersion.Parse(text, out version);
        return version is null ? new CelError(error!) : new CelSemver(version);
    }
}
