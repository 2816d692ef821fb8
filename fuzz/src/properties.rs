//! What must be true of every expansion.

use std::collections::BTreeSet;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{AttrStyle, File, ImplItem, Item, LitStr, TraitItem};

use crate::words;

/// Parts of the names that the attribute knows; what has none of them is not its business.
const TRACKED: &[&str] = &[
    "Ke",
    "Kf",
    "Io",
    "Ex",
    "StorPort",
    "acquire",
    "Lock",
    "spin_lock",
];

/// ABIs, which a role replaces. One with a suffix is the compiler's business.
const ABIS: &[&str] = &["\"C\"", "\"system\""];

/// What requires `unsafe` blocks in the body of an unsafe function.
const LINT: &[&str] = &["#", "[", "forbid", "(", "unsafe_op_in_unsafe_fn", ")", "]"];

/// The tokens of `::core::compile_error!{ "message" }`.
const ERROR: usize = 8;

/// An error that the attribute reports.
struct Reported {
    message: String,
    span: Span,
}

/// Expands the attribute with its `arguments` on `item`, and looks at what comes out.
///
/// # Panics
///
/// Where something is wrong: that is the finding.
pub(crate) fn check(arguments: &TokenStream, item: &TokenStream) {
    let shown = format!("#[spin_lock_safe({arguments})] {item}");
    let expand = || attribute::expand(arguments.clone(), item.clone());
    let expansion = expand();
    let again = expand();
    assert_eq!(
        expansion.to_string(),
        again.to_string(),
        "two expansions differ: {shown}"
    );
    let user = as_read(item);
    let made = as_read(&expansion);
    if user.is_some() {
        assert!(made.is_some(), "no list of items: {expansion}\nfor {shown}");
        let parsed = as_read(&attribute::expand_parsed(arguments.clone(), item.clone()));
        let (plain, parsed) = (
            made.as_ref().map(words::all),
            parsed.as_ref().map(words::all),
        );
        assert_eq!(plain, parsed, "parsed bodies differ: {shown}");
    }
    if let Ok(file) = syn::parse2::<File>(item.clone()) {
        assert_functions_stay(&file, &expansion, &shown);
    }
    if words::all(item).iter().any(|word| word == "compile_error") {
        return; // which errors are the attribute's cannot be told
    }
    let errors = errors(&expansion);
    if !errors.is_empty() {
        assert_errors(&errors, item, &shown);
    } else if let (Some(user), Some(made)) = (user, made) {
        assert_code_stays(&user, &made, &shown);
        if arguments.is_empty() && !is_tracked(item) {
            assert_unchanged(item, &made, &shown);
        }
    }
}

/// Items, or what may stand in an `impl`, as `syn` reads them: `x.02` is `x.2` to it. `None` is
/// the compiler's business.
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

/// The errors at the end of an expansion.
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

/// Errors lie in what the user wrote, say something, and come once.
fn assert_errors(errors: &[Reported], item: &TokenStream, shown: &str) {
    let mut seen = BTreeSet::new();
    for Reported { message, span } in errors {
        assert!(!message.is_empty(), "an error without words: {shown}");
        let place = span.byte_range();
        // Only an attribute on nothing has nothing to point at.
        let is_user = span.source_text().is_some() || item.is_empty();
        assert!(is_user, "`{message}` points at the attribute: {shown}");
        let is_new = seen.insert((message, place.start, place.end));
        assert!(is_new, "`{message}` comes twice: {shown}");
    }
}

/// The functions of the item are those of the expansion, whether there are errors or not.
fn assert_functions_stay(item: &File, expansion: &TokenStream, shown: &str) {
    let Ok(expansion) = syn::parse2::<File>(expansion.clone()) else {
        return;
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    functions(&item.items, &mut before);
    functions(&expansion.items, &mut after);
    assert_eq!(before, after, "functions come or go: {shown}");
}

fn functions(items: &[Item], names: &mut Vec<String>) {
    for item in items {
        match item {
            Item::Fn(item) => names.push(item.sig.ident.to_string()),
            Item::Impl(item) => names.extend(item.items.iter().filter_map(|item| match item {
                ImplItem::Fn(item) => Some(item.sig.ident.to_string()),
                _ => None,
            })),
            Item::Trait(item) => names.extend(item.items.iter().filter_map(|item| match item {
                TraitItem::Fn(item) => Some(item.sig.ident.to_string()),
                _ => None,
            })),
            Item::Mod(item) => functions(item.content.as_ref().map_or(&[], |it| &it.1), names),
            _ => {}
        }
    }
}

/// No name and no literal of an accepted item gets lost.
fn assert_code_stays(item: &TokenStream, expansion: &TokenStream, shown: &str) {
    let before = words::counted(item);
    // Of a trial, the arm for `None` becomes an `else`.
    let has_trial = before
        .keys()
        .any(|word| word.to_lowercase().contains("try"));
    if has_trial && before.contains_key("None") {
        return;
    }
    let after = words::counted(expansion);
    for (word, count) in before {
        let stays = after.get(&word).copied().unwrap_or_default() >= count;
        // Lifetimes and patterns without a name get one.
        let may_go = word == "_" || ABIS.iter().any(|abi| word.starts_with(abi));
        assert!(
            stays || may_go,
            "`{word}` gets lost: {expansion}\nfor {shown}"
        );
    }
}

fn is_tracked(item: &TokenStream) -> bool {
    let words = words::all(item);
    let is_tracked = |word: &String| TRACKED.iter().any(|part| word.contains(part));
    words.iter().any(is_tracked)
}

/// What is not the attribute's business comes back as it is, but for the inner attributes of
/// a function, which become outer ones, and a lint on an unsafe one.
fn assert_unchanged(item: &TokenStream, expansion: &TokenStream, shown: &str) {
    if words::has_fragment(item) {
        return;
    }
    let same = match syn::parse2(item.clone()) {
        Ok(Item::Fn(mut item)) => {
            for attribute in &mut item.attrs {
                attribute.style = AttrStyle::Outer;
            }
            item.into_token_stream()
        }
        Ok(item @ (Item::Impl(_) | Item::Mod(_))) => item.into_token_stream(),
        _ => return,
    };
    let (before, mut after) = (words::all(&same), words::all(expansion));
    while let Some(at) = after.windows(LINT.len()).position(|words| words == LINT) {
        after.drain(at..at + LINT.len());
    }
    assert_eq!(before, after, "changed: {shown}");
}
