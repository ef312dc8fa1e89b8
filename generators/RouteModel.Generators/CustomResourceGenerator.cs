using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Emitting;
using RouteModel.Generators.Emitting.Cel;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators;

/// <summary>Turns the CustomResourceDefinitions of a project into models, readers, writers and validators.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CustomResourceGenerator : IIncrementalGenerator
{
    /// <summary>Without a byte order mark, for those who check the files in.</summary>
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CrdSource> sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => CrdItem.ToSource(pair.Left, pair.Right, cancellation))
            .Where(static source => source is not null)
            .Select(static (source, _) => source!)
            .WithTrackingName(TrackingNames.Sources);

        IncrementalValuesProvider<(CrdSource Source, Result<EquatableArray<YamlNode>> Documents)> documents = sources
            .Select(static (source, _) => (source, YamlTreeReader.Read(source)))
            .WithTrackingName(TrackingNames.Documents);

        IncrementalValuesProvider<(CrdSource Source, Result<EquatableArray<CustomResourceVersion>> Versions)> schemas = documents
            .Select(static (read, _) => (read.Source, DefinitionReader.Read(read.Documents)))
            .WithTrackingName(TrackingNames.Schemas);

        IncrementalValuesProvider<Result<EquatableArray<ResourcePlan>>> planned = schemas
            .Select(static (schema, _) => ModelPlanner.Plan(schema.Versions, schema.Source))
            .WithTrackingName(TrackingNames.Planned);

        IncrementalValuesProvider<ResourcePlan> plans = planned
            .SelectMany(static (result, _) => result.Value)
            .WithTrackingName(TrackingNames.Plans);

        IncrementalValuesProvider<EquatableArray<DiagnosticSpec>> diagnostics = planned
            .Select(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(plans, static (output, plan) => Emit(output, plan));
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (DiagnosticSpec diagnostic in found)
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });
    }

    private static void Emit(SourceProductionContext output, ResourcePlan plan)
    {
        Add(".g.cs", ModelEmitter.Emit(plan));
        Add(".Reader.g.cs", ReaderEmitter.Emit(plan));
        Add(".Writer.g.cs", WriterEmitter.Emit(plan));
        Add(".Validator.g.cs", ValidatorEmitter.Emit(plan));
        var rules = new RuleEmitter(plan);
        Add(".Schema.g.cs", SchemaEmitter.Emit(plan, rules));
        if (rules.Emit() is { } text)
        {
            Add(".Rules.g.cs", text);
        }

        if (plan.Patterns.Count > 0)
        {
            Add(".Patterns.g.cs", PatternEmitter.Emit(plan));
        }

        void Add(string suffix, string text) => output.AddSource(plan.HintName + suffix, SourceText.From(text, s_utf8));
    }
}
