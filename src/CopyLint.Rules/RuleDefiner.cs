using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Rules.Messages;
using CopyLint.Rules.Predicates;

namespace CopyLint.Rules;

/// <summary>Compiles what rule files say in patterns, predicates and messages.</summary>
internal sealed class RuleDefiner
{
    private readonly LexiconCompiler _lexicons;
    private readonly RuleFileErrors _errors;
    private readonly PredicateBinder _binder;
    private readonly MessageReader _messages;

    public RuleDefiner(LexiconCompiler lexicons, RuleFileErrors errors)
    {
        _lexicons = lexicons;
        _errors = errors;
        _binder = new PredicateBinder(errors, lexicons.AddPattern);
        _messages = new MessageReader(errors, _binder);
    }

    /// <summary>The rule, or null where something is wrong.</summary>
    public RuleDefinition? Define(RuleFile file)
    {
        var it = file.Shape switch
        {
            RuleQueryShape query => query.For,
            _ => ElementKind.Match,
        };
        var body = Body(file);
        var unless = Patterns(file.Unless, areAsked: true);
        var message = Message(file, file.Message, it);
        var suggest = file.Suggest is { } written ? Message(file, written, it) : null;
        var related = Related(file, it);
        if (body is null || message is null)
        {
            return null;
        }

        return new RuleDefinition(RuleOf(file), body, new PhraseSet(unless), message, suggest, file.Fix, related);
    }

    private static Rule RuleOf(RuleFile file) => new()
    {
        Descriptor = RuleDescriptors.Create(file.Id.Value, file.Title, file.Family, file.Why, file.Severity),
        Name = file.Name,
        Severity = file.Severity,
        Guides = file.Guides,
        Bands = file.Shape is RuleKindShape kind ? kind.Bands : ImmutableDictionary<string, Severity>.Empty,
        Where = file.Where,
        Quoted = file.Quoted,
        InsteadOf = [.. file.InsteadOf.Select(id => id.Value)],
    };

    private RuleBody? Body(RuleFile file)
    {
        switch (file.Shape)
        {
            case RulePatternShape pattern:
                var find = Patterns(pattern.Find);
                var condition = pattern.When is { } written ? _binder.BindCondition(written, ElementKind.Match) : null;
                return new PatternBody(find, condition);
            case RuleQueryShape query:
                return Query(file, query);
            case RuleKindShape kind:
                CheckVariants(file, kind);
                return new KindBody(kind.Kind, new PhraseSet(Patterns(kind.Find, kind.Kind.AsksForPatterns)), kind.Values);
            default:
                return null;
        }
    }

    /// <summary>A rule about variants that no file tells of would be silent for ever.</summary>
    private void CheckVariants(RuleFile file, RuleKindShape kind)
    {
        foreach (var option in kind.Kind.Options.Where(option => option.IsVariantClass))
        {
            var name = kind.Values[option.Name].Words[0];
            if (!_lexicons.VariantClasses.Contains(name))
            {
                _errors.Add(file.Id, $"There are no variants of the class '{name}'.{NearestName.Hint(name, _lexicons.VariantClasses)}");
            }
        }
    }

    private QueryBody Query(RuleFile file, RuleQueryShape query)
    {
        var when = query.When is { } condition ? _binder.BindCondition(condition, query.For) : null;
        var at = query.At is { } place ? _binder.BindPlace(place, query.For) : null;
        if (query.For == ElementKind.Story && query.At is null)
        {
            _errors.Add(file.Id, "A rule for the story needs 'at': what to report of it.");
        }

        return new QueryBody(query.For, when, at);
    }

    private ImmutableArray<int> Patterns(ImmutableArray<YamlScalar> patterns, bool areAsked = false) =>
        [.. patterns.Select(pattern => _lexicons.AddPattern(pattern, areAsked)).Where(phrase => phrase >= 0)];

    private MessageTemplate? Message(RuleFile file, YamlScalar scalar, ElementKind it) => file.Shape is RuleKindShape kind
        ? _messages.ReadNamed(scalar, kind.Kind.Placeholders, kind.Kind.Name)
        : _messages.ReadBound(scalar, it);

    private ImmutableArray<RelatedDefinition> Related(RuleFile file, ElementKind it)
    {
        var written = file.Shape switch
        {
            RulePatternShape pattern => pattern.Related,
            RuleQueryShape query => query.Related,
            _ => [],
        };
        var related = ImmutableArray.CreateBuilder<RelatedDefinition>();
        foreach (var entry in written)
        {
            var at = _binder.BindValue(entry.At, it);
            var message = _messages.ReadBound(entry.Message, it);
            if (at is not null && message is not null)
            {
                CheckPlace(entry, at);
                related.Add(new RelatedDefinition(at, message));
            }
        }

        return related.ToImmutable();
    }

    private void CheckPlace(RuleRelated entry, Analysis.Predicates.PredicateNode at)
    {
        if (at.Type.Kind is not (Model.Schema.ModelTypeKind.Words or Model.Schema.ModelTypeKind.Element or Model.Schema.ModelTypeKind.Elements))
        {
            _errors.Add(entry.At, 0, $"A related place must be words, an element or a list of elements; this is {at.Type}.");
        }
    }
}
