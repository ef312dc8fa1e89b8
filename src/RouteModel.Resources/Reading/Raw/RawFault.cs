namespace RouteModel.Resources.Reading;

/// <summary>Something to say about an offset of the document.</summary>
internal readonly record struct RawFault(string Text, int Offset);
