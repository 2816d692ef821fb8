//! Checks the properties of every expansion.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{File, ImplItem, LitStr};

use crate::functions::{self, Known};
use crate::{fragments, words};

/// Parts of the names that the attribute knows. Items without any of them do not concern it.
const TRACKED: &[&str] = &[
    "Ke",
    "Kf",
    "Io",
    "Ex",
    "StorPort",
    "acquire",
    "Lock",
    "spin_lock",
    "__enter",
];

/// The attributes that require `unsafe` blocks in the body of an unsafe function.
const LINTS: &[&[&str]] = &[
    &["#", "[", "forbid", "(", "unsafe_op_in_unsafe_fn", ")", "]"],
    &["#", "[", "deny", "(", "unsafe_op_in_unsafe_fn", ")", "]"],
];

/// The number of tokens in `::core::compile_error!{ "message" }`.
const ERROR: usize = 8;

/// The expanded input, for messages.
pub(crate) struct Shown<'i> {
    arguments: &'i TokenStream,
    item: &'i TokenStream,
}

impl Display for Shown<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { arguments, item } = self;
        write!(
            formatter,
            "#[spin_lock_safe({arguments})] {}",
            words::shown(item)
        )
    }
}

/// An error that the attribute reports.
struct Reported {
    message: String,
    span: Span,
}

/// Expands the attribute with its `arguments` on `item`, and checks the output.
///
/// # Panics
///
/// If something is wrong, which is the finding.
pub(crate) fn check(arguments: &TokenStream, item: &TokenStream) {
    let shown = Shown { arguments, item };
    let expand = || attribute::expand(arguments.clone(), item.clone());
    let expansion = expand();
    let again = words::shown(&expand());
    assert_eq!(
        words::shown(&expansion),
        again,
        "two expansions differ: {shown}"
    );
    let user = as_read(item);
    let made = as_read(&expansion);
    if user.is_some() {
        assert!(made.is_some(), "no list of items: {expansion}\nfor {shown}");
    }
    if words::all(item).iter().any(|word| word == "compile_error") {
        return; // it cannot be told which errors are the attribute's
    }
    let errors = errors(&expansion);
    // An attribute is on one item, which has no inner attributes before it.
    if let Ok(file) = syn::parse2::<File>(item.clone())
        && file.attrs.is_empty()
        && file.items.len() == 1
    {
        let known = Known {
            is_accepted: errors.is_empty(),
            has_role: !arguments.is_empty() || has_own_attribute(item),
            has_fragments: words::has_fragment(item),
        };
        functions::check(&file, &expansion, &known, &shown);
    }
    if !errors.is_empty() {
        assert_errors(&errors, arguments, item, &shown);
        return;
    }
    fragments::check(item, &expansion, &shown);
    if let (Some(user), Some(made)) = (user, made)
        && arguments.is_empty()
        && !is_tracked(item)
        && !words::has_fragment(item)
    {
        assert_unchanged(&user, &made, &shown);
    }
}

/// Returns items, or members of an `impl`, as `syn` reads them, which reads `x.02` as `x.2`. Returns `None`
/// for input that the compiler refuses.
fn as_read(tokens: &TokenStream) -> Option<TokenStream> {
    let members = |input: ParseStream<'_>| {
        let mut members = TokenStream::new();
        while !input.is_empty() {
            input.parse::<ImplItem>()?.to_tokens(&mut members);
        }
        Ok(members)
    };
    let file = syn::parse2::<File>(tokens.clone()).map(File::into_token_stream);
    file.or_else(|_| members.parse2(tokens.clone())).ok()
}

/// Returns the errors at the end of an expansion.
fn errors(expansion: &TokenStream) -> Vec<Reported> {
    let mut trees: Vec<TokenTree> = expansion.clone().into_iter().collect();
    let mut errors = Vec::new();
    // ::core::compile_error!{ "message" }
    while let [
        ..,
        TokenTree::Ident(name),
        TokenTree::Punct(_),
        TokenTree::Group(message),
    ] = &trees[..]
    {
        let Ok(message) = syn::parse2::<LitStr>(message.stream()) else {
            break;
        };
        if name != "compile_error" {
            break;
        }
        errors.push(Reported {
            message: message.value(),
            span: name.span(),
        });
        trees.truncate(trees.len().saturating_sub(ERROR));
    }
    errors
}

/// Checks that errors lie on tokens that the user wrote, have a message, and are reported once.
fn assert_errors(
    errors: &[Reported],
    arguments: &TokenStream,
    item: &TokenStream,
    shown: &Shown<'_>,
) {
    let mut places = Vec::new();
    words::each_span(arguments, &mut |span| places.push(span.byte_range()));
    words::each_span(item, &mut |span| places.push(span.byte_range()));
    let mut seen = BTreeSet::new();
    for Reported { message, span } in errors {
        assert!(!message.is_empty(), "an error without words: {shown}");
        let place = span.byte_range();
        // Only an attribute on nothing has no token to point at.
        let is_user = places
            .iter()
            .any(|it| it.start <= place.start && place.start <= it.end);
        let is_user = is_user && span.source_text().is_some() || item.is_empty();
        assert!(is_user, "`{message}` points at the attribute: {shown}");
        let is_new = seen.insert((message, place.start, place.end));
        assert!(is_new, "`{message}` comes twice: {shown}");
    }
}

/// Returns whether the item contains another attribute of this crate.
fn has_own_attribute(item: &TokenStream) -> bool {
    words::all(item)
        .iter()
        .any(|word| word.ends_with("spin_lock_safe"))
}

fn is_tracked(item: &TokenStream) -> bool {
    let words = words::all(item);
    let is_tracked = |word: &String| TRACKED.iter().any(|part| word.contains(part));
    words.iter().any(is_tracked)
}

/// Checks that an item that does not concern the attribute is unchanged, except for a lint on an unsafe
/// function.
fn assert_unchanged(user: &TokenStream, made: &TokenStream, shown: &Shown<'_>) {
    let (before, mut after) = (words::all(user), words::all(made));
    for lint in LINTS {
        while let Some(at) = after.windows(lint.len()).position(|words| words == *lint) {
            after.drain(at..at + lint.len());
        }
    }
    assert_eq!(before, after, "changed: {shown}");
}
