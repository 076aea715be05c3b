using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Claims;

/// <summary>Finds casualty claims from casualty words and the number that belongs to each.</summary>
internal static class ClaimRecognizer
{
    public static void Recognize(StoryModel model, Table<Claim> claims)
    {
        var tree = model.Tree;
        var numbers = new VictimNumbers(model);
        var cues = tree.Cues;
        foreach (var i in model.CueFinder.In(CueGroup.Casualty))
        {
            ref readonly var cue = ref cues[i];
            if (IsInside(claims, cue))
            {
                continue;
            }

            var word = (CasualtyWord)cue.Payload;
            if (word == CasualtyWord.Nobody)
            {
                AddNobody(model, claims, cue);
            }
            else if (word != CasualtyWord.CountedToll && numbers.Find(cue, word) is var quantity and >= 0)
            {
                Add(model, claims, cue, quantity);
            }
        }
    }

    /// <summary>A word that an earlier claim has taken already: "dead" in "left 12 dead".</summary>
    private static bool IsInside(Table<Claim> claims, in Cue cue) => claims.Count > 0 && claims[claims.Count - 1].End > cue.First;

    private static void AddNobody(StoryModel model, Table<Claim> claims, in Cue cue)
    {
        var tree = model.Tree;
        var span = tree.SpanOf(cue.First, cue.End);
        for (var i = cue.First; i < cue.End; i++)
        {
            if (tree.Tokens[i].Kind is not (Syntax.TokenKind.Word or Syntax.TokenKind.Hyphen or Syntax.TokenKind.CloseSingleQuote or Syntax.TokenKind.StraightSingleQuote))
            {
                return;
            }
        }

        claims.Add(new Claim(span, cue.First, cue.End, span, -1, KindOf(CasualtyWord.Nobody), default));
    }

    private static void Add(StoryModel model, Table<Claim> claims, in Cue cue, int quantity)
    {
        var tree = model.Tree;
        ref readonly var number = ref model.Quantities[quantity];
        var victimsEnd = VictimPhrase.End(tree, number.End);
        victimsEnd = number.First < cue.First ? Math.Min(victimsEnd, cue.First) : victimsEnd;
        var first = Math.Min(number.First, cue.First);
        var end = Math.Max(cue.End, victimsEnd);
        var victims = number.End < victimsEnd ? tree.SpanOf(number.End, victimsEnd) : default;
        claims.Add(new Claim(
            tree.SpanOf(first, end), first, end, tree.SpanOf(cue.First, cue.End), quantity, KindOf((CasualtyWord)cue.Payload), victims));
    }

    private static ClaimKind KindOf(CasualtyWord word) => word switch
    {
        CasualtyWord.Hurts or CasualtyWord.Hurt or CasualtyWord.WasHurt or CasualtyWord.Injuries => ClaimKind.Hurt,
        CasualtyWord.Missing => ClaimKind.Missing,
        CasualtyWord.Casualties or CasualtyWord.Nobody => ClaimKind.Casualties,
        _ => ClaimKind.Killed,
    };
}
