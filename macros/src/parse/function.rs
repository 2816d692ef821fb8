use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{AttrStyle, Attribute, Block, Signature, Stmt, Token, Visibility, braced, token};

use crate::messages;

/// A function with a body.
pub(crate) struct Function {
    /// Outer attributes, and the inner ones of the body made outer.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) default: Option<Ident>,
    pub(crate) signature: Signature,
    pub(crate) brace: token::Brace,
    pub(crate) statements: Vec<Stmt>,
}

impl Function {
    /// Reads the item under the attribute.
    pub(crate) fn parse(item: &TokenStream) -> syn::Result<Self> {
        syn::parse2(item.clone()).map_err(|error| {
            let unfit = unfit(item);
            unfit.or_else(|| unfinished(item)).unwrap_or(error)
        })
    }
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let default = parse_default(input)?;
        let signature: Signature = input.parse()?;
        if input.peek(Token![;]) {
            let name = &signature.ident;
            return Err(syn::Error::new(name.span(), messages::no_body(name)));
        }
        let content;
        let brace = braced!(content in input);
        attributes.extend(content.call(Attribute::parse_inner)?.into_iter().map(outer));
        let statements = content.call(Block::parse_within)?;
        Ok(Self {
            attributes,
            visibility,
            default,
            signature,
            brace,
            statements,
        })
    }
}

/// `default` of a specialized method: a name that is a keyword only here.
fn parse_default(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    let is_default = input
        .cursor()
        .ident()
        .is_some_and(|(name, _)| name == "default");
    is_default.then(|| input.parse()).transpose()
}

fn outer(mut attribute: Attribute) -> Attribute {
    attribute.style = AttrStyle::Outer;
    attribute
}

/// The error for an item that is no function.
fn unfit(item: &TokenStream) -> Option<syn::Error> {
    const OTHER_ITEMS: &[&str] = &[
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
        "extern",
        "const",
    ];
    let names = item.clone().into_iter().filter_map(|tree| match tree {
        TokenTree::Ident(name) => Some(name),
        _ => None,
    });
    let mut culprit = None;
    for name in names {
        if name == "fn" {
            return None;
        }
        if culprit.is_none() && OTHER_ITEMS.iter().any(|other| name == other) {
            culprit = Some(name);
        }
    }
    let name = culprit?;
    Some(syn::Error::new(name.span(), messages::unfit_item(&name)))
}

/// The error for tokens that end before a body, at the last of them: `syn` would put
/// it on the attribute.
fn unfinished(item: &TokenStream) -> Option<syn::Error> {
    let last = item.clone().into_iter().last()?;
    let ends_early = match &last {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() != ';',
        _ => true,
    };
    ends_early.then(|| syn::Error::new(last.span(), messages::unfinished()))
}
