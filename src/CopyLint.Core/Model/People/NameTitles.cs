using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Titles in a run of capitalized words and before it.</summary>
internal readonly ref struct NameTitles(StoryTree tree, NounMap nouns)
{
    /// <summary>The traits of all titles.</summary>
    public const NounTraits All = NounTraits.Courtesy | NounTraits.Role | NounTraits.Honor;

    private const NounTraits Sources = NounTraits.Source & ~NounTraits.Bare;

    private readonly NameTokens _at = new(tree, nouns);

    /// <summary>"coach Mixu Paatelainen", "the author Ian Banks": a noun for a person right before the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NameTitle Before(int first)
    {
        var before = Math.Max(0, first - 1);
        var mayBe = _at.TokenIn(before).Kind == TokenKind.Period | (_at.TraitsIn(before) & (All | Sources)) != 0 | (_at.ListsIn(before) & ListMask.HumanNoun) != 0;
        return mayBe & !_at.TokenIn(first).Has(TokenFlags.SentenceStart) & first > 0 ? TitleAt(before) : NameTitle.None;
    }

    private NameTitle TitleAt(int before)
    {
        if (_at.Tokens[before].Kind == TokenKind.Period && before > 0 && !_at.Tokens[before].IsSpaceBefore)
        {
            before--;
        }

        return TitleOf(before) is not NameTitle.None and var title ? title
            : _at.Is(before, ListMask.HumanNoun) || _at.Has(before, Sources) ? NameTitle.Role : NameTitle.None;
    }

    private NameTitle TitleOf(int i) => !_at.Has(i, All) ? NameTitle.None : _at.Has(i, NounTraits.Courtesy) ? NameTitle.Courtesy : NameTitle.Role;

    /// <summary>"Secretary of State Ann Lee": the run begins behind the small word of the title, the name before it.</summary>
    public int FirstOf(int first)
    {
        while (_at.Has(first, NounTraits.Role) && first > 0 && _at.Has(first - 1, NounTraits.Role) && !_at.Tokens[first].Has(TokenFlags.SentenceStart))
        {
            first--;
        }

        return first;
    }

    /// <summary>Where the name begins behind titles, nationalities and places: "US President Barack Obama".</summary>
    /// <param name="end">One past the run, which is shorter than 32 tokens.</param>
    /// <param name="title">What stands before the run, and becomes what is in it.</param>
    public int NameIn(int first, int end, ref NameTitle title)
    {
        // Nobody could predict which of the words are what, so each gets a bit.
        var (titles, outlets, others) = (0u, 0u, 0u);
        for (var i = end - 1; i >= first; i--)
        {
            var traits = _at.TraitsIn(i);
            titles = (titles << 1) | Bit((traits & All) != 0);
            outlets = (outlets << 1) | Bit((traits & NounTraits.Outlet) != 0);
            others = (others << 1) | Bit(!_at.TokenIn(i).IsWord | (_at.ListsIn(i) & ListMask.Nationality) != 0);
        }

        // "Ann Coach": behind a given name the last word is a surname, whatever it means. Nor is the last word taken for an outlet before a name.
        var last = end - 1 - first;
        var isSurname = last > 0 & _at.Is(first, ListMask.GivenName) & !_at.Has(end - 1, NounTraits.Courtesy);
        titles &= ~(Bit(isSurname) << last);
        others |= outlets & ~(1u << last);
        var name = 32 - BitOperations.LeadingZeroCount(titles);
        title = titles == 0 ? title : TitleOf(first + name - 1);
        return first + name + BitOperations.TrailingZeroCount(~(others >> name));
    }

    private static uint Bit(bool isSo) => Unsafe.BitCast<bool, byte>(isSo);
}
