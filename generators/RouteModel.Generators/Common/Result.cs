using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Common;

/// <summary>What a step made of its input, and everything it found wrong with it.</summary>
internal readonly record struct Result<T>(T Value, EquatableArray<DiagnosticSpec> Diagnostics)
    where T : IEquatable<T>;
