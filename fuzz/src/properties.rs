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
    let file = syn::parse2::<File>(item.clone()).ok();
    if file.is_some() || is_members(item) {
        assert!(
            is_items(&expansion),
            "no list of items: {expansion}\nfor {shown}"
        );
        let parsed = attribute::expand_parsed(arguments.clone(), item.clone());
        // Which marks join is not the same once they were parsed.
        let (plain, parsed) = (words::all(&expansion), words::all(&parsed));
        assert_eq!(plain, parsed, "parsed bodies differ: {shown}");
    }
    if let Some(file) = &file {
        assert_functions_stay(file, &expansion, &shown);
    }
    if words::all(item).iter().any(|word| word == "compile_error") {
        return; // which errors are the attribute's cannot be told
    }
    let (rest, errors) = split_errors(&expansion);
    if errors.is_empty() {
        // `x.02` is `x.2` to `syn`.
        let read = file.map_or_else(|| item.clone(), File::into_token_stream);
        assert_code_stays(&read, &rest, &shown);
        if arguments.is_empty() && !is_tracked(item) {
            assert_unchanged(item, &rest, &shown);
        }
    } else {
        assert_errors(&errors, item, &shown);
    }
}

/// Items, or what may stand in an `impl`.
fn is_items(tokens: &TokenStream) -> bool {
    syn::parse2::<File>(tokens.clone()).is_ok() || is_members(tokens)
}

fn is_members(tokens: &TokenStream) -> bool {
    let members = |input: ParseStream<'_>| {
        while !input.is_empty() {
            input.parse::<ImplItem>()?;
        }
        Ok(())
    };
    members.parse2(tokens.clone()).is_ok()
}

/// The errors at the end of an expansion, and what stands before them.
fn split_errors(expansion: &TokenStream) -> (TokenStream, Vec<Reported>) {
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
    (trees.into_iter().collect(), errors)
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
