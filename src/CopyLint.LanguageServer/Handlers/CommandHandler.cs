using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Words;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// Commands write into the house's own files; open documents are then checked again. A command runs off the loop, for it
/// waits for the disk, and tells the loop when it is done.
/// </summary>
internal sealed class CommandHandler(TimeProvider clock, Action<Func<ServerState, ServerState>> post)
{
    public const string AddWords = "copylint.addWords";
    public const string LetStand = "copylint.letStand";
    public const string SwitchOff = "copylint.switchOff";

    private readonly Lock _gate = new();

    public static ImmutableArray<string> Names => [AddWords, LetStand, SwitchOff];

    public Answer Execute(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.ExecuteCommandParams)!;
        var arguments = new CommandArguments(asked);
        WorkspaceProblem? problem;
        lock (_gate)
        {
            problem = asked.Command switch
            {
                AddWords => HouseWordFile.Add(PlaceOf(state, arguments, HouseWordFinder.FileName), arguments[1]),
                LetStand => Known(state, arguments),
                SwitchOff => EditorConfigText.SwitchOff(PlaceOf(state, arguments, EditorConfigFile.FileName), arguments[1]),
                _ => throw new RequestException(ErrorCode.InvalidParams, $"There is no command '{asked.Command}'."),
            };
        }

        if (problem is not null)
        {
            throw new RequestException(ErrorCode.InternalError, problem.Message);
        }

        post(after => after.Reloaded());
        return Answer.Null;
    }

    private WorkspaceProblem? Known(ServerState state, CommandArguments arguments)
    {
        var document = DocumentOf(state, arguments);
        var span = (Start: arguments.Number(2), Length: arguments.Number(3));
        var found = document.Check(CancellationToken.None).Findings
            .FirstOrDefault(finding => finding.Id == arguments[1] && finding.Span.Start == span.Start && finding.Span.Length == span.Length)
            ?? throw new RequestException(ErrorCode.ContentModified, "The story has changed: that finding is there no more.");
        var place = PlaceOf(state, arguments, KnownFindings.FileName);
        var date = clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (KnownFindings.Read(place, out var problems) is not { } known)
        {
            return problems[0];
        }

        var entry = new KnownFinding(FindingKey.Of(document.Text.Text, found), known.PathOf(document.Place), arguments[4], "", date);
        return KnownFindings.Write(place, known.Entries.Add(entry));
    }

    private static Document DocumentOf(ServerState state, CommandArguments arguments) =>
        state.Documents.TryGetValue(arguments[0], out var document)
            ? document
            : throw new RequestException(ErrorCode.InvalidParams, $"{arguments[0]} is not open.");

    /// <summary>The file of that name that holds for the document: the nearest one above it, or where it would be made.</summary>
    private static CopyFile PlaceOf(ServerState state, CommandArguments arguments, string name) =>
        DocumentFile.PathOf(arguments[0]) is { } path
            ? HouseFile.For(Path.GetDirectoryName(path) ?? path, name, state.Folders.Of(arguments[0]).Path)
            : throw new RequestException(ErrorCode.InvalidParams, $"{arguments[0]} is no file: save it first.");
}
