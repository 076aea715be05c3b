using CopyLint.Analysis;
namespace CopyLint.Rules.Files;

/// <summary>Collects the errors of a pack, so that all of them are told at once.</summary>
public sealed class RuleFileErrors
{
    private readonly List<HouseFileError> _errors = [];

    public bool Any => _errors.Count > 0;

    /// <summary>All errors by file and place.</summary>
    public IReadOnlyList<HouseFileError> All => [.. _errors.Distinct().Order()];

    public void Add(YamlNode node, string message) => _errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, node.Path, node.Line, node.Column, message));

    /// <param name="index">Where in the scalar's value the fault is.</param>
    public void Add(YamlScalar scalar, int index, string message)
    {
        var (line, column) = scalar.PositionOf(index);
        _errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, scalar.Path, line, column, message));
    }

    public void Add(HouseFileError error) => _errors.Add(error);
}
