using System.Collections.Frozen;
using System.Text.Json;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>Changes the state. Runs on the loop, so it must not wait for anything.</summary>
internal delegate ServerState Mutation(ServerState state, JsonElement parameters);

/// <summary>Answers from a state. Runs off the loop, at the same time as others.</summary>
internal delegate Answer Read(ServerState state, JsonElement parameters, CancellationToken cancellationToken);

/// <summary>Which method is handled by what.</summary>
/// <param name="Mutations">Notifications.</param>
/// <param name="Reads">Requests.</param>
internal sealed record Routes(FrozenDictionary<string, Mutation> Mutations, FrozenDictionary<string, Read> Reads);
