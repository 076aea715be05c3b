using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.People;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>Goes through a story's speakers in order and takes "he said" back to the single person named or described last.</summary>
internal ref struct SpeakerTrace
{
    /// <summary>A pronoun does not reach back over more paragraphs than this.</summary>
    private const int Farthest = 2;

    private readonly StoryModel _model;
    private int _nextSource;
    private int _nextPerson;
    private Speaker _last;

    private SpeakerTrace(StoryModel model) => _model = model;

    /// <summary>One for each attribution outside quotations; a speaker who is not one person has no name.</summary>
    public static ImmutableArray<Speaker> Speakers(StoryContext story)
    {
        var trace = new SpeakerTrace(story.Model);
        var speakers = ImmutableArray.CreateBuilder<Speaker>(story.Model.Attributions.Length);
        foreach (ref readonly var attribution in story.Model.Attributions)
        {
            if (attribution.Source >= 0 && !story.Model.IsQuoted(attribution.Span))
            {
                var source = story.Model.Sources[attribution.Source];
                speakers.Add((trace.NamedIn(attribution.Span) ?? trace.NamedBehind(source) ?? trace.SpeakerOf(source)) with { Attribution = attribution.Span });
            }
        }

        return speakers.DrainToImmutable();
    }

    private Speaker SpeakerOf(in Source source)
    {
        if (source.Kind != SourceKind.Pronoun)
        {
            return Single(source);
        }

        ReadUpTo(source.First);
        var isKnown = !source.IsPlural && !source.Has(SourceTraits.NoAntecedent) && _last.Name != 0
            && _model.BlockAt(source.Span.Start) - _model.BlockAt(_last.Words.Start) <= Farthest;
        return isKnown ? _last : default;
    }

    /// <summary>The last person with a name in "the mayor, Ines Halloran, said".</summary>
    private readonly Speaker? NamedIn(TextSpan attribution)
    {
        var people = _model.Within(ElementKind.Person, attribution);
        for (var p = people.B - 1; p >= people.A; p--)
        {
            if (attribution.Contains(_model.People[p].Span))
            {
                return Named(_model.People[p]);
            }
        }

        return null;
    }

    /// <summary>The person in "said the leader, Rosalind Teigue"; nobody who could be told from others where a name stands there that is not known for a person's.</summary>
    private readonly Speaker? NamedBehind(in Source source)
    {
        var tokens = _model.Tree.Tokens;
        if (source.Kind == SourceKind.Pronoun || tokens[source.Head].IsCapitalized || tokens[source.End].Kind != TokenKind.Comma || !tokens[source.End + 1].IsCapitalized)
        {
            return null;
        }

        var people = _model.Within(ElementKind.Person, _model.Tree.Sentences[_model.Tree.SentenceOf(source.End)].Span);
        for (var p = people.A; p < people.B; p++)
        {
            if (_model.People[p].First == source.End + 1)
            {
                return Named(_model.People[p]);
            }
        }

        return default(Speaker);
    }

    private readonly Speaker Named(in Person person) =>
        new(default, person.Span, WordNumber.Of(_model.Tree, _model.Tree.TokenAt(person.Surname.Start)), IsNamed: true);

    private readonly Speaker Single(in Source source)
    {
        var isNamed = source.Kind == SourceKind.Person;
        var isOne = isNamed || (!source.IsPlural && source.Kind is SourceKind.Official or SourceKind.Professional);
        return new Speaker(default, source.Span, isOne ? WordNumber.Of(_model.Tree, source.Head) : 0, isNamed);
    }

    /// <summary>Keeps the last single person before the token. A pronoun between changes nothing: it stands for somebody who was there.</summary>
    private void ReadUpTo(int token)
    {
        for (; _nextSource < _model.Sources.Length && _model.Sources[_nextSource].First < token; _nextSource++)
        {
            if (Single(_model.Sources[_nextSource]) is { Name: not 0 } speaker)
            {
                _last = Later(speaker);
            }
        }

        for (; _nextPerson < _model.People.Length && _model.People[_nextPerson].First < token; _nextPerson++)
        {
            _last = Later(Named(_model.People[_nextPerson]));
        }
    }

    private readonly Speaker Later(in Speaker speaker) => _last.Name == 0 || speaker.Words.Start >= _last.Words.Start ? speaker : _last;
}
