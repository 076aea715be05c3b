using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>Everything that goes through JSON, written at build time: no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(DiagnosticParams))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(FilesChangedParams))]
[JsonSerializable(typeof(FoldersChangedParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(ImmutableArray<CodeAction>))]
[JsonSerializable(typeof(ImmutableArray<CodeLens>))]
[JsonSerializable(typeof(ImmutableArray<DocumentSymbol>))]
[JsonSerializable(typeof(ImmutableArray<InlayHint>))]
[JsonSerializable(typeof(ImmutableArray<LspDiagnostic>))]
[JsonSerializable(typeof(ImmutableArray<SymbolInformation>))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(InlayHintParams))]
[JsonSerializable(typeof(LogMessageParams))]
[JsonSerializable(typeof(LogTraceParams))]
[JsonSerializable(typeof(PartialReport))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(WorkDoneParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
internal sealed partial class LspJson : JsonSerializerContext;
