using CopyLint.Model;

namespace CopyLint.Rules.Tests.Predicates;

/// <summary>Every wrong expression is an error at its column, with what to write instead. Columns count from 1 in the expression.</summary>
public sealed class PredicateErrorTests
{
    [Theory]
    [InlineData("it.Word", 4, "Sentence has no member 'Word'. Did you mean 'Words'?")]
    [InlineData("it.IsQuote && it.Rolle == BlockRole.Body", 4, "Sentence has no member 'IsQuote'. Did you mean 'IsQuoted'?")]
    [InlineData("sentence.Words", 1, "'sentence' is unknown here. Known: it, ")]
    [InlineData("itt.Words", 1, "'itt' is unknown here. Did you mean 'it'?")]
    [InlineData("IsQuoted", 1, "Write it.IsQuoted.")]
    [InlineData("BlockRole", 1, "'BlockRole' is an enum: name one of its members, as in BlockRole.Body.")]
    [InlineData("it.Role == BlokRole.Body", 12, "'BlokRole' is unknown here. Did you mean 'BlockRole'?")]
    [InlineData("it.Role == BlockRole.Heading", 22, "BlockRole has no member 'Heading'. Did you mean 'Headline'?")]
    [InlineData("it.Role == 3", 12, "'==' compares a BlockRole with a Number.")]
    [InlineData("it.Role == SourceKind.Person", 12, "'==' compares a BlockRole with a SourceKind.")]
    [InlineData("it.Role is SourceKind.Person", 12, "'is' compares a BlockRole with a SourceKind.")]
    [InlineData("it.Role is BlokRole.Body", 12, "'BlokRole' is unknown here. Did you mean 'BlockRole'?")]
    [InlineData("it.Role is BlockRole.Body or BlockRole.Heading", 40, "BlockRole has no member 'Heading'. Did you mean 'Headline'?")]
    [InlineData("it.Words == 3", 13, "'==' compares Words with a Number.")]
    [InlineData("it == it.Block", 7, "'==' compares a Sentence with a Block.")]
    [InlineData("it.Sources == it.Sources", 15, "'==' compares a Source list with a Source list.")]
    [InlineData("it.WordCount == null", 14, "Number is never null.")]
    [InlineData("it.WordCount is null", 17, "Number is never null.")]
    [InlineData("null == null", 6, "null is never null.")]
    [InlineData("it.Words is it.Words", 13, "'is' needs a constant; 'it.Words' is none. Compare with '=='.")]
    [InlineData("it.Words is > 3", 13, "'is >' needs a Number on its left, not Words.")]
    [InlineData("it.WordCount is > \"a\"", 19, "'is >' needs a Number; '\"a\"' is Words.")]
    [InlineData("it.WordCount is int n", 17, "The pattern 'int n' is not supported in predicates.")]
    [InlineData("!it.WordCount", 2, "'!' needs a Boolean; 'it.WordCount' is a Number.")]
    [InlineData("-it.IsQuoted", 2, "'-' needs a Number; 'it.IsQuoted' is a Boolean.")]
    [InlineData("it.IsQuoted && it.WordCount", 16, "'&&' needs a Boolean; 'it.WordCount' is a Number.")]
    [InlineData("it.Words < \"a\"", 1, "'<' needs a Number; 'it.Words' is Words.")]
    [InlineData("it.IsQuoted & it.IsQuoted", 13, "'&' is not supported in predicates. Did you mean '&&'?")]
    [InlineData("it.WordCount = 3", 14, "A predicate assigns nothing: '=' is not supported. Compare with '=='.")]
    [InlineData("it.Previous?.IsQuoted", 12, "Write '.' for '?.': what is asked of an element that does not exist is false, 0 or null.")]
    [InlineData("it.Words.Length", 10, "Words has no member 'Length'.")]
    [InlineData("it.Words.Contains(\"a\")", 10, "Words has no member 'Contains'. Known: Has.")]
    [InlineData("null.Words", 6, "null has no member 'Words'.")]
    [InlineData("it.Quotations.Length", 15, "A Quotation list has no member 'Length'. Known: Any, All, Count, First.")]
    [InlineData("it.Quotations.Ani(q => true)", 15, "A Quotation list has no member 'Ani'. Did you mean 'Any'?")]
    [InlineData("it.Quotations.Has(\"a\")", 15, "A Quotation list has no member 'Has'. Known: Any, All, Count, First.")]
    [InlineData("it.Quotations.All()", 18, "All needs a condition: All(x => …).")]
    [InlineData("it.Quotations.Any(3)", 18, "Any takes one condition: Any(x => …).")]
    [InlineData("it.Quotations.Any(q => q.WordCount)", 24, "Any needs a Boolean; 'q.WordCount' is a Number.")]
    [InlineData("it.Quotations.Any(it => it.IsQuoted)", 19, "'it' is in use already: give the variable another name.")]
    [InlineData("it.Quotations.Any(q => s.IsQuoted)", 24, "'s' is unknown here. Did you mean")]
    [InlineData("it.Words()", 9, "Words is not called: leave the parentheses away.")]
    [InlineData("it.Has", 4, "Has needs a pattern: Has(\"…\").")]
    [InlineData("it.Has(it.Words)", 7, "Has takes one pattern: Has(\"…\").")]
    [InlineData("it.WordCount.Has(\"a\")", 14, "Number has no member 'Has': only elements and Words have it.")]
    [InlineData("it.Has(\"the <reporting-verbs> x\")", 13, "There is no word list 'reporting-verbs'. Did you mean 'reporting-verb'?")]
    [InlineData("it.Has(\"the (a|b\")", 13, "'(' is not closed by ')'.")]
    [InlineData("it.Has(\"\\\"the\\\" (a|b\")", 17, "'(' is not closed by ')'.")]
    [InlineData("it.Has(@\"\"\"the\"\" (a|b\")", 18, "'(' is not closed by ')'.")]
    [InlineData("Exit()", 1, "'Exit' cannot be called. Known: Any, All, Count, First, Has.")]
    [InlineData("new Story()", 1, "'new Story()' is not supported in predicates.")]
    [InlineData("it.WordCount > 3 ? 1 : \"a\"", 24, "Both sides of ':' must be of one type, not Number and Words.")]
    [InlineData("it.Words == 'a'", 13, "''a'' is not supported in predicates.")]
    [InlineData("it.Words == 'the'", 13, "Write words in double quotation marks: \"…\".")]
    [InlineData("it.IsQuoted &&", 15, "Expected expression.")]
    [InlineData("it.IsQuoted) 3", 12, "') 3' does not belong to the expression.")]
    [InlineData("", 1, "Expected expression.")]
    public void A_wrong_expression_is_an_error_at_its_column(string expression, int column, string message)
    {
        var (node, errors, _) = Bindings.Bind(expression, (binder, scalar) => binder.BindValue(scalar, ElementKind.Sentence));

        node.ShouldBeNull();
        var error = errors.All[0];
        (error.Path, error.Line).ShouldBe(("rule.yml", 3));
        (ColumnIn(expression, error.Column) + " " + error.Message).ShouldStartWith(column + " " + message);
    }

    [Fact]
    public void All_errors_of_an_expression_are_told_at_once()
    {
        var (_, errors, _) = Bindings.Bind(
            "it.Word == 3 && it.Has(\"(a\") && it.Quotations.Any(q => q.Speeker is null && 3) || it.Role is BlockRole.Nope or > 3",
            (binder, scalar) => binder.BindCondition(scalar, ElementKind.Sentence));

        errors.All.Count.ShouldBe(6);
    }

    [Fact]
    public void A_syntax_error_does_not_hide_an_unknown_member()
    {
        var (_, errors, _) = Bindings.Bind("it.Word == 3 && (it.IsQuoted", (binder, scalar) => binder.BindCondition(scalar, ElementKind.Sentence));

        errors.All.Select(e => e.Message).ShouldBe(["Sentence has no member 'Word'. Did you mean 'Words'?", ") expected."]);
    }

    [Fact]
    public void A_condition_must_be_true_or_false()
    {
        var (node, errors, _) = Bindings.Bind("it.Words", (binder, scalar) => binder.BindCondition(scalar, ElementKind.Sentence));

        node.ShouldBeNull();
        errors.All.ShouldHaveSingleItem().ToString().ShouldBe("rule.yml(3,8): error CL0003: A condition must be Boolean; this is Words.");
    }

    [Fact]
    public void A_place_must_be_words_or_an_element()
    {
        var (node, errors, _) = Bindings.Bind("it.Quotations", (binder, scalar) => binder.BindPlace(scalar, ElementKind.Sentence));

        node.ShouldBeNull();
        errors.All.ShouldHaveSingleItem().Message.ShouldBe("A place must be Words or an element; this is a Quotation list.");
    }

    [Fact]
    public void The_hole_of_a_message_has_its_column()
    {
        const string Message = "Say why {it.Sorce} is unnamed.";
        var (_, errors, _) = Bindings.Bind(Message, (binder, scalar) => binder.BindHole(scalar, 9, 8, ElementKind.Attribution));

        var error = errors.All.ShouldHaveSingleItem();
        ColumnIn(Message, error.Column).ShouldBe(13);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_not_the_end()
    {
        var expression = string.Concat(Enumerable.Repeat("!", 5_000)) + "it.IsQuoted";
        var (node, errors, _) = Bindings.Bind(expression, (binder, scalar) => binder.BindCondition(scalar, ElementKind.Sentence));

        node.ShouldBeNull();
        errors.Any.ShouldBeTrue();
    }

    /// <summary>Undoes the quotation mark before the expression and the backslashes that YAML puts into it.</summary>
    private static int ColumnIn(string expression, int column)
    {
        var at = 8;
        var index = 0;
        while (at < column)
        {
            at += index < expression.Length && expression[index] is '"' or '\\' ? 2 : 1;
            index++;
        }

        return index + 1;
    }
}
