use proc_macro2::{Delimiter, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ItemImpl, ItemMod};

use super::{AnnotatedFunction, groups};
use crate::messages;

/// An item that the attribute fits.
pub(crate) enum Annotated {
    Function(Box<AnnotatedFunction>),
    Impl(ItemImpl),
    Mod(ItemMod),
}

impl Annotated {
    /// Reads the item under the attribute.
    pub(crate) fn parse(tokens: &TokenStream) -> syn::Result<Self> {
        if !groups::any(tokens) {
            return Self::parse_plain(tokens.clone());
        }
        let mut item = Self::parse_plain(groups::open(tokens.clone()))?;
        groups::show(&mut item);
        Ok(item)
    }

    fn parse_plain(tokens: TokenStream) -> syn::Result<Self> {
        let read = Self::read(tokens.clone());
        read.map_err(|error| unfinished(tokens, &error).unwrap_or(error))
    }

    fn read(tokens: TokenStream) -> syn::Result<Self> {
        let keyword = keyword(&tokens);
        match keyword.as_ref().map(Ident::to_string).as_deref() {
            Some("impl") => syn::parse2(tokens).map(Self::Impl),
            Some("mod") => syn::parse2(tokens).and_then(inline).map(Self::Mod),
            Some("fn") | None => syn::parse2(tokens).map(Box::new).map(Self::Function),
            Some(_) => Err(unfit(keyword)),
        }
    }
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
fn keyword(item: &TokenStream) -> Option<Ident> {
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
    // These may stand before `fn`.
    const QUALIFIERS: &[&str] = &["extern", "const", "let"];
    let mut qualifier = None;
    for tree in item.clone() {
        let TokenTree::Ident(name) = tree else {
            continue;
        };
        if ITEMS.iter().any(|item| name == item) {
            return Some(name);
        }
        if qualifier.is_none() && QUALIFIERS.iter().any(|item| name == item) {
            qualifier = Some(name);
        }
    }
    qualifier
}

fn unfit(keyword: Option<Ident>) -> syn::Error {
    let keyword = keyword.unwrap_or_else(|| Ident::new("item", proc_macro2::Span::call_site()));
    syn::Error::new(keyword.span(), messages::unfit_item(&keyword))
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

/// The error for tokens that end before a body, at the last of them: `syn` would put
/// its `error` on the attribute.
fn unfinished(item: TokenStream, error: &syn::Error) -> Option<syn::Error> {
    let last = item.clone().into_iter().last()?;
    let ends_early = match &last {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace || is_at_end(item, error),
        TokenTree::Punct(punct) => punct.as_char() != ';',
        _ => true,
    };
    ends_early.then(|| syn::Error::new(last.span(), messages::unfinished()))
}

/// Whether there would be another error, or none, if the item went on.
fn is_at_end(mut item: TokenStream, error: &syn::Error) -> bool {
    const END: &str = "unexpected end of input";
    let starts_so = |error: &syn::Error| error.to_string().starts_with(END);
    item.extend([TokenTree::from(Punct::new(';', Spacing::Alone))]);
    starts_so(error) && !Annotated::read(item).is_err_and(|error| starts_so(&error))
}
