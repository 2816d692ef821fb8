use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::braced;
use syn::parse::{ParseStream, Parser as _};

/// Parses `tokens`. An error at their end lies at the `last` of them: `syn` would put it on
/// the attribute, but for what stands in a group.
pub(super) fn parse<T>(
    tokens: TokenStream,
    last: Option<&TokenTree>,
    parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let Some(last) = last else {
        return parser.parse2(tokens);
    };
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(match last {
        TokenTree::Group(last) => last.span_close(),
        last => last.span(),
    });
    inside(group, parser)
}

/// Parses what stands between the braces of `group`.
pub(super) fn inside<T>(
    group: Group,
    parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let in_group = |input: ParseStream<'_>| {
        let content;
        braced!(content in input);
        parser(&content)
    };
    in_group.parse2(TokenTree::from(group).into())
}
