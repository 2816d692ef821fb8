use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{ItemImpl, ItemMod};

use super::{AnnotatedFunction, end, groups};
use crate::messages;

/// An item that the attribute fits.
pub(crate) enum Annotated {
    Function(Box<AnnotatedFunction>),
    Impl(ItemImpl),
    Mod(ItemMod),
}

impl Annotated {
    /// Reads the item under the attribute.
    pub(crate) fn parse(item: &[TokenTree]) -> syn::Result<Self> {
        let tokens = || item.iter().cloned().collect();
        let visible = |input: ParseStream<'_>| {
            groups::unless_any(input, |input| Self::parse_visible(item, input))
        };
        if let Some(item) = read(tokens(), item, visible)? {
            return Ok(item);
        }
        let opened = groups::open(tokens());
        let trees: Vec<TokenTree> = opened.clone().into_iter().collect();
        let mut item = read(opened, &trees, |input| Self::parse_visible(&trees, input))?;
        groups::show(&mut item);
        Ok(item)
    }

    fn parse_visible(item: &[TokenTree], input: ParseStream<'_>) -> syn::Result<Self> {
        match keyword(item) {
            Some(word) if word == "impl" => input.parse().map(Self::Impl),
            Some(word) if word == "mod" => input.parse().and_then(inline).map(Self::Mod),
            Some(word) if word != "fn" => Err(unfit(word)),
            _ => input.parse().map(Box::new).map(Self::Function),
        }
    }
}

fn read<T>(
    tokens: TokenStream,
    trees: &[TokenTree],
    parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let last = trees.last();
    end::parse(tokens, last, parser).map_err(|error| unfinished(last).unwrap_or(error))
}

impl ToTokens for Annotated {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Function(item) => item.to_tokens(tokens),
            Self::Impl(item) => item.to_tokens(tokens),
            Self::Mod(item) => item.to_tokens(tokens),
        }
    }
}

/// The word that tells what kind of item this is.
fn keyword(item: &[TokenTree]) -> Option<&Ident> {
    const ITEMS: &[&str] = &[
        "struct",
        "enum",
        "union",
        "trait",
        "impl",
        "mod",
        "use",
        "static",
        "type",
        "macro_rules",
        "fn",
    ];
    // These tell it only if none of those follows.
    const QUALIFIERS: &[&str] = &["extern", "const", "let"];
    let mut qualifier = None;
    for tree in item {
        let TokenTree::Ident(name) = tree else {
            continue;
        };
        let word = name.to_string();
        if ITEMS.contains(&word.as_str()) {
            return Some(name);
        }
        if qualifier.is_none() && QUALIFIERS.contains(&word.as_str()) {
            qualifier = Some(name);
        }
    }
    qualifier
}

fn unfit(keyword: &Ident) -> syn::Error {
    syn::Error::new(keyword.span(), messages::unfit_item(keyword))
}

fn inline(item: ItemMod) -> syn::Result<ItemMod> {
    match item.content {
        Some(_) => Ok(item),
        None => Err(syn::Error::new(
            item.ident.span(),
            messages::module_elsewhere(&item.ident),
        )),
    }
}

/// What to say of an item that ends before a body.
fn unfinished(last: Option<&TokenTree>) -> Option<syn::Error> {
    let last = last?;
    let ends_early = match last {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() != ';',
        _ => true,
    };
    ends_early.then(|| syn::Error::new(last.span(), messages::unfinished()))
}
