using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Emitting;
using RouteModel.Generators.Emitting.Cel;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Planning.Naming;
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
            .Select(static (read, _) => (read.Source, RuleStep.Check(DefinitionReader.Read(DefinitionStream.Read(read.Documents, read.Source.Path)), read.Source)))
            .WithTrackingName(TrackingNames.Schemas);

        IncrementalValuesProvider<Result<EquatableArray<DefinitionNames>>> names = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => CrdItem.ToNames(pair.Left, pair.Right, cancellation))
            .Where(static source => source is not null)
            .Select(static (source, _) => NamingFileReader.Read(source!))
            .WithTrackingName(TrackingNames.Names);

        IncrementalValuesProvider<Result<EquatableArray<ResourcePlan>>> planned = schemas
            .Combine(names.Collect())
            .Select(static (pair, _) => (Schema: pair.Left, Names: NamesOfProject.For(pair.Left.Versions, pair.Right)))
            .WithTrackingName(TrackingNames.Named)
            .Select(static (named, _) => ModelPlanner.Plan(named.Schema.Versions, named.Schema.Source, named.Names))
            .WithTrackingName(TrackingNames.Planned);

        IncrementalValuesProvider<ResourcePlan> plans = planned
            .SelectMany(static (result, _) => result.Value)
            .WithTrackingName(TrackingNames.Plans);

        IncrementalValuesProvider<EquatableArray<DiagnosticSpec>> diagnostics = planned
            .Select(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        IncrementalValueProvider<EquatableArray<KindClash>> clashes = plans
            .Select(static (plan, _) => KindClaims.Of(plan))
            .Collect()
            .Select(static (kinds, _) => KindClashes.Find(kinds))
            .WithTrackingName(TrackingNames.Clashes);

        IncrementalValuesProvider<ResourcePlan> emitted = plans
            .Combine(clashes)
            .Where(static pair => !pair.Right.Any(clash => string.Equals(clash.HintName, pair.Left.HintName, StringComparison.OrdinalIgnoreCase)))
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.Emitted);

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => CrdItem.ToProject(options))
            .WithTrackingName(TrackingNames.Project);

        IncrementalValueProvider<CatalogueSpec?> catalogue = emitted
            .Select(static (plan, _) => KindSpec.Of(plan))
            .WithTrackingName(TrackingNames.Kinds)
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => CatalogueSpec.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Catalogue);

        IncrementalValueProvider<EquatableArray<DiagnosticSpec>> projectDiagnostics = schemas
            .Select(static (schema, _) => (Places: KindPlace.Of(schema.Versions), HasFaults: schema.Versions.Diagnostics.Any(fault => fault.IsError)))
            .Collect()
            .Combine(names.Collect())
            .Combine(clashes)
            .Combine(project)
            .Select(static (all, _) => ProjectFindings.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.ProjectDiagnostics);

        context.RegisterSourceOutput(emitted, static (output, plan) => Emit(output, plan));
        context.RegisterSourceOutput(catalogue, static (output, found) =>
        {
            if (found is not null)
            {
                output.AddSource(CatalogueEmitter.HintName, SourceText.From(CatalogueEmitter.Emit(found), s_utf8));
            }
        });
        context.RegisterSourceOutput(diagnostics, Report);
        context.RegisterSourceOutput(projectDiagnostics, Report);
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticSpec> found)
    {
        foreach (DiagnosticSpec diagnostic in found)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
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
